package org.waymark.registry.client.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS as the server does it that the application runs on: the provider that was installed there trusts by the settings of
 * the registry, and shows its credential.
 */
public final class ServerTls {
    private static final String PROVIDER = "Waymark";
    private static final String ALGORITHM = "WAYMARK";

    /** A session that is resumed is not checked again, so one whose authority was given up ends soon. */
    private static final Duration SESSION = Duration.ofMinutes(10);

    private ServerTls() {}

    /** There is no such provider. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String why) {
            super(why);
        }

        Unavailable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * For clients.
     *
     * @throws Unavailable if the provider is not there; the message says to administrators what to do
     */
    public static SSLContext context() throws Unavailable {
        Provider provider = Optional.ofNullable(Security.getProvider(PROVIDER))
                .orElseThrow(() -> new Unavailable("The server has no security provider " + PROVIDER
                        + ": install registry-trust.jar in it, in order to call other registries by https"));
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(ALGORITHM, provider);
            keys.init(null, null);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(ALGORITHM, provider);
            trust.init((KeyStore) null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            context.getClientSessionContext().setSessionTimeout((int) SESSION.toSeconds());
            return context;
        } catch (GeneralSecurityException e) {
            throw new Unavailable(
                    "The security provider " + PROVIDER + " of the server does not fit this registry: "
                            + e.getMessage(),
                    e);
        }
    }
}
