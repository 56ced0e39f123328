package org.waymark.registry.trust.provider;

import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import org.jspecify.annotations.Nullable;

/** Hands out the one key manager there is, whatever key store a server may bring along. */
final class KeyFactory extends KeyManagerFactorySpi {
    private final KeyManager manager;

    KeyFactory(KeyManager manager) {
        this.manager = manager;
    }

    @Override
    protected void engineInit(@Nullable KeyStore ignored, char @Nullable [] password) {
        // The settings of the registry say what to show.
    }

    @Override
    protected void engineInit(ManagerFactoryParameters ignored) {
        // The settings of the registry say what to show.
    }

    @Override
    protected KeyManager[] engineGetKeyManagers() {
        return new KeyManager[] {manager};
    }
}
