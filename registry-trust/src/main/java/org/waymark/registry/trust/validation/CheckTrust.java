package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.impl.CertificateUtils;
import eu.emi.security.authn.x509.impl.CertificateUtils.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.waymark.registry.model.settings.TrustSettings;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command;
import org.waymark.registry.trust.config.TrustConfiguration;

/** Says who is trusted by some settings, and whether a chain of certificates would be, and why not. */
public final class CheckTrust implements Command {

    @Override
    public String usage() {
        return "[--config FILE] [--as client|server] [CHAIN.pem]";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) throws IOException, UsageException {
        arguments.allow(Set.of("config", "as"), 1);
        Role role = role(arguments.find("as").orElse(Role.CLIENT.word()));
        Trust trust = Trust.once(settings(arguments));
        out.println("Authorities that are trusted: " + trust.authorities().size());
        trust.authorities().stream()
                .map(authority -> authority.getSubjectX500Principal().getName())
                .sorted()
                .forEach(name -> out.println("  " + name));
        trust.problems().forEach(out::println);
        if (!arguments.rest().isEmpty()) {
            check(trust, Path.of(arguments.rest().get(0)), role, out);
        }
    }

    private static TrustSettings settings(Arguments arguments) throws IOException, UsageException {
        return TrustConfiguration.ofThisProcess()
                .named(arguments.findPath("config"))
                .trust()
                .orElseThrow(() -> new IOException("emir.security.truststore.type is not set"));
    }

    private static Role role(String word) throws UsageException {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new UsageException("--as is client or server");
    }

    private static void check(Trust trust, Path file, Role role, PrintWriter out) throws IOException {
        List<X509Certificate> chain = chain(file);
        String name = chain.get(0).getSubjectX500Principal().getName();
        try {
            trust.check(chain, role);
            out.println("accepted as a " + role.word() + ": " + name);
        } catch (Refused e) {
            throw new IOException("refused as a " + role.word() + ": " + name + ": " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> chain(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return List.of(CertificateUtils.loadCertificateChain(in, Encoding.PEM));
        } catch (IOException e) {
            throw new IOException("the certificates in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
