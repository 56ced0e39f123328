package org.waymark.registry.trust.provider;

import java.security.KeyStore;
import java.util.function.Supplier;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import org.jspecify.annotations.Nullable;

/** Hands out the one trust manager there is, whatever key store a server may bring along. */
final class TrustFactory extends TrustManagerFactorySpi {
    private final Supplier<TrustManager> manager;

    TrustFactory(Supplier<TrustManager> manager) {
        this.manager = manager;
    }

    @Override
    protected void engineInit(@Nullable KeyStore ignored) {
        // The settings of the registry say whom to trust.
    }

    @Override
    protected void engineInit(ManagerFactoryParameters ignored) {
        // The settings of the registry say whom to trust.
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
        return new TrustManager[] {manager.get()};
    }
}
