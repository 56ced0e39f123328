package org.waymark.registry.client.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;

/**
 * TLS as the server does it that the application runs on: the provider that was installed there trusts by the settings of
 * the registry, and shows its credential.
 */
public final class ServerTls {
    private static final String PROVIDER = "Waymark";
    private static final String ALGORITHM = "WAYMARK";
    private static final List<String> KINDS = List.of("RSA", "EC");

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
     * The name on the credential, as it is shown to others; nothing if there is none, or no provider.
     */
    public static Optional<String> subject() {
        return Optional.ofNullable(Security.getProvider(PROVIDER)).flatMap(ServerTls::subject);
    }

    private static Optional<String> subject(Provider provider) {
        try {
            return Stream.of(keys(provider).getKeyManagers())
                    .filter(X509KeyManager.class::isInstance)
                    .map(X509KeyManager.class::cast)
                    .flatMap(keys -> KINDS.stream()
                            .flatMap(kind -> Stream.ofNullable(keys.getServerAliases(kind, null)))
                            .flatMap(Stream::of)
                            .flatMap(alias -> Stream.ofNullable(keys.getCertificateChain(alias))))
                    .map(chain -> chain[0].getSubjectX500Principal().toString())
                    .findFirst();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static KeyManagerFactory keys(Provider provider) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(ALGORITHM, provider);
        keys.init(null, null);
        return keys;
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
            KeyManagerFactory keys = keys(provider);
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
