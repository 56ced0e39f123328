package org.waymark.registry.trust.provider;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.trust.validation.Refused;
import org.waymark.registry.trust.validation.Role;
import org.waymark.registry.trust.validation.Trust;

/** What TLS asks about the other side. Thread-safe. */
final class WaymarkTrustManager extends X509ExtendedTrustManager {
    /** Java's own clients take handshake messages of 32 KiB at the most, and there must be room for the rest. */
    private static final int MOST_NAMES = 30_000;

    private final Trust trust;
    private final RefusalLog log;

    WaymarkTrustManager(Trust trust, RefusalLog log) {
        this.trust = trust;
        this.log = log;
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String kind) throws Refused {
        check(chain, Role.CLIENT, Peer.UNKNOWN);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String kind, Socket socket) throws Refused {
        check(chain, Role.CLIENT, Peer.of(socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String kind, SSLEngine engine) throws Refused {
        check(chain, Role.CLIENT, Peer.of(engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String kind) throws Refused {
        check(chain, Role.SERVER, Peer.UNKNOWN);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String kind, Socket socket) throws Refused {
        check(chain, Role.SERVER, Peer.of(socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String kind, SSLEngine engine) throws Refused {
        check(chain, Role.SERVER, Peer.of(engine));
    }

    /**
     * The names that clients with several certificates choose by. If they are too many for a client to read, none are
     * sent, which means that any certificate may be tried.
     */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        Set<X509Certificate> all = trust.authorities();
        int size = all.stream()
                .mapToInt(one -> one.getSubjectX500Principal().getEncoded().length + 2)
                .sum();
        return size > MOST_NAMES ? new X509Certificate[0] : all.toArray(X509Certificate[]::new);
    }

    private void check(X509Certificate @Nullable [] shown, Role role, Peer peer) throws Refused {
        List<X509Certificate> chain =
                Optional.ofNullable(shown).map(Arrays::asList).orElse(List.of());
        try {
            trust.check(chain, role);
            if (role == Role.SERVER && peer.expectedHost().isPresent()) {
                HostNames.check(chain.get(0), peer.expectedHost().get());
            }
        } catch (Refused e) {
            log.refused(chain, role, peer, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
