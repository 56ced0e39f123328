package org.waymark.registry.trust.provider;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.TrustSettings;
import org.waymark.registry.trust.config.TrustConfiguration;
import org.waymark.registry.trust.validation.Trust;

/**
 * The provider "Waymark" with the factories "WAYMARK" for the trust manager and for the key manager, by the registry's
 * settings. Nothing is read before somebody asks for a trust manager, or a connection for a certificate; then all get the
 * same. If the settings are unusable that is logged, nobody is trusted and nothing is shown, because servers would go on
 * without TLS, or without a word, if they got an exception.
 */
public final class WaymarkTrust extends Provider {
    static final String NAME = "Waymark";
    static final String ALGORITHM = "WAYMARK";
    private static final Logger LOG = System.getLogger(WaymarkTrust.class.getName());

    private final transient TrustConfiguration configuration;
    private transient Optional<TrustManager> manager = Optional.empty();

    /** For this process; servers that make providers themselves need it without parameters. */
    public WaymarkTrust() {
        this(TrustConfiguration.ofThisProcess());
    }

    /** By these settings. */
    public WaymarkTrust(TrustConfiguration configuration) {
        super(
                NAME,
                "1",
                "Trust for Waymark: authorities of the grid, revocation, proxy certificates; its own credential");
        this.configuration = configuration;
        KeyManager keys = new WaymarkKeyManager(new OwnCredential(configuration)::current);
        putService(
                new Factories(this, "TrustManagerFactory", TrustFactory.class, () -> new TrustFactory(this::manager)));
        putService(new Factories(this, "KeyManagerFactory", KeyFactory.class, () -> new KeyFactory(keys)));
    }

    /** Makes the provider known, behind all others, so that nothing else changes; once is enough. */
    public static void install() {
        if (Security.getProvider(NAME) == null) {
            Security.addProvider(new WaymarkTrust());
        }
    }

    private synchronized TrustManager manager() {
        TrustManager made =
                manager.orElseGet(() -> new WaymarkTrustManager(trust(), new RefusalLog(Clock.systemUTC())));
        manager = Optional.of(made);
        return made;
    }

    private Trust trust() {
        try {
            TrustSettings settings = configuration
                    .read()
                    .trust()
                    .orElseThrow(() -> new IOException("emir.security.truststore.type is not set"));
            return Trust.of(settings);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "nobody is trusted: {0}", e.getMessage());
            return Trust.ofNobody();
        }
    }

    private static final class Factories extends Service {
        private final Supplier<Object> factory;

        Factories(Provider provider, String kind, Class<?> made, Supplier<Object> factory) {
            super(provider, kind, ALGORITHM, made.getName(), List.of(), Map.of());
            this.factory = factory;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return factory.get();
        }
    }
}
