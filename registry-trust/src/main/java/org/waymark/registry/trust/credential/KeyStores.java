package org.waymark.registry.trust.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.CredentialSettings.Format;

/** Reads key stores, and writes one. */
final class KeyStores {

    private KeyStores() {}

    static HostCredential read(CredentialSettings settings, Format format, byte[] content) throws IOException {
        char[] password = settings.password()
                .orElseThrow(() -> new IOException("emir.security.credential.password is not set"))
                .toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(format.name());
            load(store, content, password);
            String alias = alias(store, settings);
            PrivateKey key = (PrivateKey)
                    store.getKey(alias, PrivateKeys.password(settings).orElse(password));
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return HostCredential.of(key, chain);
        } catch (UnrecoverableKeyException e) {
            throw new IOException("the private key cannot be read; is its password right?", e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void load(KeyStore store, byte[] content, char[] password)
            throws IOException, GeneralSecurityException {
        try {
            store.load(new ByteArrayInputStream(content), password);
        } catch (IOException e) {
            throw new IOException(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "its password is wrong"
                            : "it is damaged, or no such key store",
                    e);
        }
    }

    private static String alias(KeyStore store, CredentialSettings settings) throws IOException, KeyStoreException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (settings.keyAlias().isPresent()) {
            String wanted = settings.keyAlias().get();
            return keys.stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no key " + wanted + " in it, but " + keys));
        }
        if (keys.size() == 1) {
            return keys.get(0);
        }
        throw new IOException(
                keys.isEmpty()
                        ? "there is no key in it"
                        : "there are several keys in it, " + keys
                                + ", and emir.security.credential.keyAlias is not set");
    }

    /** Writes a PKCS 12 store that only its owner can read; whoever reads meanwhile gets the old one or the new one. */
    static void write(HostCredential credential, Path file, String alias, char[] password) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, ".credential", ".p12", forOwnerOnly());
        try (OutputStream out = Files.newOutputStream(fresh)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    alias, credential.key(), password, credential.chain().toArray(Certificate[]::new));
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store " + file + " cannot be made: " + e.getMessage(), e);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
