package org.waymark.registry.trust.validation;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** What is asked of certificates beyond a good path: strength, and that they are meant for what they are used for. */
final class CertificateRules {
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 224;
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final Pattern STRONG = Pattern.compile(
            "SHA-?(224|256|384|512|3-\\d+)(/\\d+)?with.*|Ed25519|Ed448|EdDSA", Pattern.CASE_INSENSITIVE);

    private CertificateRules() {}

    /** Of a certificate that is trusted because it is signed, not for itself. */
    static void strong(X509Certificate certificate) throws Refused {
        int bits = bits(certificate.getPublicKey());
        if (bits < least(certificate.getPublicKey())) {
            throw new Refused(
                    "the key is too weak, " + certificate.getPublicKey().getAlgorithm() + " with " + bits + " bits");
        }
        if (!stronglySigned(certificate)) {
            throw new Refused("the signature is too weak, " + certificate.getSigAlgName());
        }
    }

    private static int bits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof DSAPublicKey dsa) {
            return dsa.getParams().getP().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return ec.getParams().getOrder().bitLength();
        }
        return key instanceof EdECPublicKey ? LEAST_EC : 0;
    }

    private static int least(PublicKey key) {
        return key instanceof ECPublicKey || key instanceof EdECPublicKey ? LEAST_EC : LEAST_RSA;
    }

    private static boolean stronglySigned(X509Certificate certificate) {
        return "RSASSA-PSS".equals(certificate.getSigAlgName())
                ? !shaOne(certificate.getSigAlgParams())
                : STRONG.matcher(certificate.getSigAlgName()).matches();
    }

    /** SHA-1 is what RSASSA-PSS has if its parameters name nothing. */
    private static boolean shaOne(byte[] pssParameters) {
        AlgorithmIdentifier digest = RSASSAPSSparams.getInstance(pssParameters).getHashAlgorithm();
        return OIWObjectIdentifiers.idSHA1.equals(digest.getAlgorithm());
    }

    /** Of the certificate of the end entity: that it is none of an authority, and meant for this role. */
    static void endEntity(X509Certificate certificate, Role role, boolean anchor) throws Refused {
        if (certificate.getBasicConstraints() >= 0 || (anchor && !saysWhatItIs(certificate))) {
            throw new Refused("it is the certificate of an authority, which is nobody's identity");
        }
        meantFor(certificate, role);
    }

    /** An anchor may be a pinned end entity, if it says that it is no authority. */
    private static boolean saysWhatItIs(X509Certificate certificate) {
        return Optional.ofNullable(certificate.getExtensionValue(BASIC_CONSTRAINTS))
                .isPresent();
    }

    /** What is not restricted is meant for everything. */
    static void meantFor(X509Certificate certificate, Role role) throws Refused {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !role.mayUse(usage)) {
            throw new Refused("its key usage does not allow a " + role.word());
        }
        List<String> purposes = purposes(certificate);
        if (!purposes.isEmpty() && !purposes.contains(role.purpose()) && !purposes.contains(ANY_PURPOSE)) {
            throw new Refused("its extended key usage is not for a " + role.word());
        }
    }

    private static List<String> purposes(X509Certificate certificate) throws Refused {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
        } catch (CertificateParsingException e) {
            throw new Refused("its extended key usage cannot be read");
        }
    }
}
