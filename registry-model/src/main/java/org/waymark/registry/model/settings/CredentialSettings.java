package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What this registry shows for itself.
 *
 * @param path certificates, or a key store
 * @param format found out if empty
 * @param keyPath where the private key is, if not in the same file
 * @param keyAlias entry of the key store; may be left out if there is only one
 */
public record CredentialSettings(
        Path path,
        Optional<Format> format,
        Optional<String> password,
        Optional<Path> keyPath,
        Optional<String> keyPassword,
        Optional<String> keyAlias) {

    /** Without the passwords. */
    @Override
    public String toString() {
        return "CredentialSettings[path=" + path + ", format=" + format + ", keyPath=" + keyPath + ", keyAlias="
                + keyAlias + "]";
    }

    /** How certificate and key are written. */
    public enum Format {
        JKS,
        PKCS12,
        DER,
        PEM
    }
}
