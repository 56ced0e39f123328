package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.CrlCheckingMode;
import eu.emi.security.authn.x509.NamespaceCheckingMode;
import eu.emi.security.authn.x509.OCSPCheckingMode;
import eu.emi.security.authn.x509.OCSPParametes;
import eu.emi.security.authn.x509.OCSPResponder;
import eu.emi.security.authn.x509.ProxySupport;
import eu.emi.security.authn.x509.RevocationParameters;
import eu.emi.security.authn.x509.RevocationParameters.RevocationCheckingOrder;
import eu.emi.security.authn.x509.X509CertChainValidatorExt;
import eu.emi.security.authn.x509.impl.CRLParameters;
import eu.emi.security.authn.x509.impl.CertificateUtils;
import eu.emi.security.authn.x509.impl.CertificateUtils.Encoding;
import eu.emi.security.authn.x509.impl.DirectoryCertChainValidator;
import eu.emi.security.authn.x509.impl.KeystoreCertChainValidator;
import eu.emi.security.authn.x509.impl.OpensslCertChainValidator;
import eu.emi.security.authn.x509.impl.RevocationParametersExt;
import eu.emi.security.authn.x509.impl.ValidatorParams;
import eu.emi.security.authn.x509.impl.ValidatorParamsExt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.RevocationSettings;
import org.waymark.registry.model.settings.RevocationSettings.Crl;
import org.waymark.registry.model.settings.RevocationSettings.Ocsp;
import org.waymark.registry.model.settings.RevocationSettings.OcspMode;
import org.waymark.registry.model.settings.RevocationSettings.Responder;
import org.waymark.registry.model.settings.TrustAnchors.Directory;
import org.waymark.registry.model.settings.TrustAnchors.Keystore;
import org.waymark.registry.model.settings.TrustAnchors.Openssl;
import org.waymark.registry.model.settings.TrustSettings;

/** Reads authorities from wherever the settings say. Each reading makes something new, which does not change. */
final class AuthoritiesReader {
    private static final long ONCE = -1;

    private final TrustSettings settings;
    private final Optional<Path> answers;

    AuthoritiesReader(TrustSettings settings) throws IOException {
        this.settings = settings;
        answers = answers(settings.revocation().ocsp());
    }

    /** The library keeps answers in files or not at all. They are nobody else's business: it believes what it reads. */
    private static Optional<Path> answers(Ocsp ocsp) throws IOException {
        return ocsp.mode() == OcspMode.IGNORE
                        || ocsp.lifetime().isNegative()
                        || ocsp.cache().isPresent()
                ? ocsp.cache()
                : Optional.of(Files.createTempDirectory("waymark-ocsp"));
    }

    /**
     * Reads.
     *
     * @throws IOException if there is nobody to trust; the message is a sentence for administrators
     */
    Authorities read() throws IOException {
        LoadingProblems problems = new LoadingProblems();
        Authorities authorities = new Authorities(validator(problems), problems.soFar());
        if (authorities.certificates().isEmpty()) {
            throw new IOException("there are no authorities in " + place()
                    + authorities.problems().stream()
                            .findFirst()
                            .map(first -> ": " + first)
                            .orElse(""));
        }
        return authorities;
    }

    private String place() {
        if (settings.anchors() instanceof Openssl openssl) {
            return "the folder " + openssl.folder();
        }
        return settings.anchors() instanceof Directory directory
                ? String.join(", ", directory.locations())
                : "the key store " + ((Keystore) settings.anchors()).file();
    }

    private X509CertChainValidatorExt validator(LoadingProblems problems) throws IOException {
        try {
            if (settings.anchors() instanceof Openssl openssl) {
                return openssl(openssl, problems);
            }
            return settings.anchors() instanceof Directory directory
                    ? directory(directory, problems)
                    : keystore((Keystore) settings.anchors(), problems);
        } catch (KeyStoreException e) {
            throw new IOException("the trusted authorities cannot be read: " + e.getMessage(), e);
        }
    }

    private X509CertChainValidatorExt openssl(Openssl openssl, LoadingProblems problems) throws IOException {
        RevocationSettings revocation = settings.revocation();
        RevocationParameters parameters =
                new RevocationParameters(crlMode(), ocsp(), revocation.both(), order(revocation));
        return new OpensslCertChainValidator(
                openssl.folder().toString(),
                HashStyle.of(openssl.folder()) == HashStyle.SHA1,
                NamespaceCheckingMode.valueOf(openssl.namespaces().name()),
                ONCE,
                new ValidatorParams(parameters, ProxySupport.ALLOW, List.of(problems)),
                false);
    }

    private X509CertChainValidatorExt directory(Directory directory, LoadingProblems problems)
            throws IOException, KeyStoreException {
        List<String> locations = directory
                .cache()
                .map(folder -> new FetchedFiles(folder, directory.timeout(), problems))
                .map(files -> directory.locations().stream().map(files::local).toList())
                .orElse(directory.locations());
        return new DirectoryCertChainValidator(
                locations,
                Encoding.valueOf(directory.encoding().name()),
                ONCE,
                millis(directory.timeout()),
                null,
                plain(problems));
    }

    private X509CertChainValidatorExt keystore(Keystore keystore, LoadingProblems problems)
            throws IOException, KeyStoreException {
        String format = keystore.format().map(Enum::name).orElse("JKS");
        try {
            return new KeystoreCertChainValidator(
                    keystore.file().toString(), keystore.password().toCharArray(), format, ONCE, plain(problems));
        } catch (IOException e) {
            throw new IOException("the key store " + keystore.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Proxies are allowed here; {@link ProxyRules} says in better words if they are not. */
    private ValidatorParamsExt plain(LoadingProblems problems) throws IOException {
        RevocationSettings revocation = settings.revocation();
        Crl crl = revocation.crl();
        CRLParameters lists = new CRLParameters(crl.locations(), ONCE, millis(crl.timeout()), text(crl.cache()));
        return new ValidatorParamsExt(
                new RevocationParametersExt(crlMode(), lists, ocsp(), revocation.both(), order(revocation)),
                ProxySupport.ALLOW,
                List.of(problems));
    }

    private CrlCheckingMode crlMode() {
        return CrlCheckingMode.valueOf(settings.revocation().crl().mode().name());
    }

    private OCSPParametes ocsp() throws IOException {
        Ocsp ocsp = settings.revocation().ocsp();
        OCSPResponder[] responders = new OCSPResponder[ocsp.responders().size()];
        for (int i = 0; i < responders.length; i++) {
            responders[i] = responder(ocsp.responders().get(i));
        }
        return new OCSPParametes(
                OCSPCheckingMode.valueOf(ocsp.mode().name()),
                responders,
                millis(ocsp.timeout()),
                true,
                false,
                millis(ocsp.lifetime()),
                text(answers));
    }

    private static OCSPResponder responder(Responder responder) throws IOException {
        try (InputStream in = Files.newInputStream(responder.certificate())) {
            return new OCSPResponder(responder.address().toURL(), CertificateUtils.loadCertificate(in, Encoding.PEM));
        } catch (IOException e) {
            throw new IOException(
                    "the certificate " + responder.certificate() + " of an OCSP responder cannot be read: " + e, e);
        }
    }

    private static RevocationCheckingOrder order(RevocationSettings revocation) {
        return revocation.ocspFirst() ? RevocationCheckingOrder.OCSP_CRL : RevocationCheckingOrder.CRL_OCSP;
    }

    private static int millis(Duration duration) {
        return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE);
    }

    private static @Nullable String text(Optional<Path> path) {
        return path.map(Path::toString).orElse(null);
    }
}
