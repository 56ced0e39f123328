package org.waymark.registry.trust.setup;

import java.nio.file.Path;

/**
 * Certificate and key of the registry in a key store of type PKCS 12, under the alias {@value #ALIAS}.
 *
 * @param path absolute
 * @param password of the store and of the key
 */
public record KeyStoreFile(Path path, String password) {
    /** What Payara looks for if not told otherwise. */
    public static final String ALIAS = "s1as";

    public KeyStoreFile {
        path = path.toAbsolutePath();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyStoreFile[path=" + path + "]";
    }
}
