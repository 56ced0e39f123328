package org.waymark.registry.interoperability;

import eu.emi.emir.client.EMIRClient;
import eu.emi.security.authn.x509.X509CertChainValidatorExt;
import eu.emi.security.authn.x509.X509Credential;
import eu.emi.security.authn.x509.impl.OpensslCertChainValidator;
import eu.emi.security.authn.x509.impl.PEMCredential;
import eu.unicore.util.httpclient.DefaultClientConfiguration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * EMIR's own Java client at work: {@code EmirClient ADDRESS KEY CERTIFICATES AUTHORITIES}, which are two PEM files and a
 * folder of openssl's kind: its cryptography is too old to read a key store of today. Prints what {@link Calls} says; the
 * exit code is 0 unless there is no client to make calls with.
 */
public final class EmirClient {
    private static final char[] NOT_ENCRYPTED = {};

    private EmirClient() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        X509Credential credential = new PEMCredential(arguments[1], arguments[2], NOT_ENCRYPTED);
        X509CertChainValidatorExt validator = new OpensslCertChainValidator(arguments[3]);
        EMIRClient client = new EMIRClient(arguments[0], new DefaultClientConfiguration(validator, credential));
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            new Calls(client, out).makeAll();
        } finally {
            validator.dispose();
        }
    }
}
