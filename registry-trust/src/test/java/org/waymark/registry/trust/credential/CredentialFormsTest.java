package org.waymark.registry.trust.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import eu.emi.security.authn.x509.impl.CertificateUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.MiscPEMGenerator;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.CredentialSettings.Format;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

class CredentialFormsTest {
    private static final TestPki PKI = TestPki.create();
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final char[] SECRET = "S3cr3t".toCharArray();

    @TempDir
    private Path folder;

    /** How a private key may be written. */
    enum KeyForm {
        PKCS8,
        PKCS8_ENCRYPTED,
        TRADITIONAL,
        TRADITIONAL_ENCRYPTED;

        String write(PrivateKey key) throws IOException, OperatorCreationException {
            StringWriter text = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
                switch (this) {
                    case PKCS8 -> writer.writeObject(new JcaPKCS8Generator(key, null));
                    case PKCS8_ENCRYPTED ->
                        writer.writeObject(new JcaPKCS8Generator(
                                key,
                                new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                        .setProvider(BOUNCY_CASTLE)
                                        .setPassword(SECRET)
                                        .build()));
                    case TRADITIONAL -> writer.writeObject(new MiscPEMGenerator(traditional(key)));
                    case TRADITIONAL_ENCRYPTED ->
                        writer.writeObject(new MiscPEMGenerator(
                                traditional(key),
                                new JcePEMEncryptorBuilder("AES-128-CBC")
                                        .setProvider(BOUNCY_CASTLE)
                                        .build(SECRET)));
                }
            }
            return text.toString();
        }

        /** As openssl writes it: Java leaves the curve out of the key itself. */
        private static PrivateKeyInfo traditional(PrivateKey key) throws IOException {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
            if (!(key instanceof java.security.interfaces.ECPrivateKey ec)) {
                return info;
            }
            ECPrivateKey whole = new ECPrivateKey(
                    ec.getParams().getOrder().bitLength(),
                    ec.getS(),
                    info.getPrivateKeyAlgorithm().getParameters());
            return new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), whole);
        }
    }

    /** The validation of paths makes it known, so it may be there or not. */
    @Test
    void whatElseIsKnownInTheProcessDoesNotMatter() throws IOException, OperatorCreationException {
        CertificateUtils.configureSecProvider();

        pemInTwoFiles(KeyForm.PKCS8);
        pemInTwoFiles(KeyForm.TRADITIONAL);
    }

    @ParameterizedTest
    @EnumSource
    void pemInTwoFiles(KeyForm form) throws IOException, OperatorCreationException {
        for (Credential credential : List.of(PKI.host(), PKI.credential(Identity.EC))) {
            Path certificates = write("cert.pem", PkiFolder.pem(credential.chain()));
            Path key = write("key.pem", form.write(credential.key()));

            isRead(
                    credential,
                    new CredentialSettings(
                            certificates,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(key),
                            Optional.of(new String(SECRET)),
                            Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pemInOneFileInAnyOrder(KeyForm form) throws IOException, OperatorCreationException {
        for (Credential credential : List.of(PKI.host(), PKI.credential(Identity.PROXY_OF_PROXY))) {
            List<X509Certificate> chain = new ArrayList<>(credential.chain());
            Collections.reverse(chain);
            Path file = write("both.pem", form.write(credential.key()) + "A remark\n" + PkiFolder.pem(chain));

            isRead(credential, settings(file, Optional.of(new String(SECRET))));
        }
    }

    @Test
    void derInTwoFiles() throws IOException, GeneralSecurityException {
        for (Credential credential : List.of(PKI.host(), PKI.credential(Identity.EC))) {
            PrivateKeyInfo info = KeyForm.traditional(credential.key());
            for (ASN1Encodable key : List.of(info, info.parsePrivateKey())) {
                Path certificate = Files.write(
                        folder.resolve("cert.der"), credential.certificate().getEncoded());
                Path keyFile = Files.write(
                        folder.resolve("key.der"), key.toASN1Primitive().getEncoded());
                isRead(
                        credential,
                        new CredentialSettings(
                                certificate,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(keyFile),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JKS", "PKCS12"})
    void keyStores(Format format) throws IOException, GeneralSecurityException {
        Path store = store(format, "host", "other");

        CredentialSettings settings = new CredentialSettings(
                store,
                Optional.empty(),
                Optional.of("changeit"),
                Optional.empty(),
                format == Format.JKS ? Optional.of(new String(SECRET)) : Optional.empty(),
                Optional.of("host"));
        isRead(PKI.host(), settings);
        assertThatIOException()
                .isThrownBy(() -> CredentialReader.read(new CredentialSettings(
                        store,
                        Optional.empty(),
                        Optional.of("changeit"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .withMessageContaining("there are several keys in it, [")
                .withMessageEndingWith("and emir.security.credential.keyAlias is not set");
        assertThatIOException()
                .isThrownBy(() -> CredentialReader.read(settings(store, Optional.of("wrong-" + new String(SECRET)))))
                .withMessageContaining("its password is wrong")
                .withMessageNotContaining(new String(SECRET));
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws IOException, OperatorCreationException {
        Path lost = folder.resolve("lost.pem");
        refuses(settings(lost, Optional.empty()), "the file " + lost + " cannot be read: ");
        String certificate = PkiFolder.pem(PKI.host().chain());
        refuses(settings(write("a.pem", certificate), Optional.empty()), "there is no private key in it");
        refuses(
                settings(write("b.pem", KeyForm.PKCS8.write(PKI.host().key())), Optional.empty()),
                "there is no certificate in it");
        String encrypted = KeyForm.PKCS8_ENCRYPTED.write(PKI.host().key());
        refuses(settings(write("c.pem", certificate + encrypted), Optional.empty()), "keyPassword is not set");
        refuses(settings(write("d.pem", certificate + encrypted), Optional.of("wrong")), "is its password right?");
        String traditional = KeyForm.TRADITIONAL_ENCRYPTED.write(PKI.host().key());
        refuses(settings(write("e.pem", certificate + traditional), Optional.of("wrong")), "is its password right?");
        String other = KeyForm.PKCS8.write(PKI.credential(Identity.ADMIN).key());
        refuses(
                settings(write("f.pem", certificate + other), Optional.empty()),
                "the private key does not belong to any of the 1 certificates that are there");
        refuses(settings(write("g.p12", "nonsense"), Optional.of("changeit")), "it is damaged, or no such key store");
    }

    private static void refuses(CredentialSettings settings, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> CredentialReader.read(settings))
                .withMessageContaining(sentence);
    }

    /** Keys that do not belong to their certificate are refused, so there is nothing more to compare. */
    private static void isRead(Credential expected, CredentialSettings settings) throws IOException {
        assertThat(CredentialReader.read(settings).chain()).isEqualTo(expected.chain());
    }

    private static CredentialSettings settings(Path file, Optional<String> password) {
        return new CredentialSettings(
                file, Optional.empty(), password, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** In JKS each key may have a password of its own. */
    private Path store(Format format, String... aliases) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(format.name());
        store.load(null, null);
        char[] keyPassword = format == Format.JKS ? SECRET : TestPki.PASSWORD.toCharArray();
        for (String alias : aliases) {
            store.setKeyEntry(
                    alias, PKI.host().key(), keyPassword, PKI.host().chain().toArray(Certificate[]::new));
        }
        Path file = folder.resolve("store");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, TestPki.PASSWORD.toCharArray());
        }
        return file;
    }
}
