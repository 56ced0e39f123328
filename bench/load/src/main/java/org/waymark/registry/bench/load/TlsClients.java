package org.waymark.registry.bench.load;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.waymark.registry.trust.pki.Credential;

/**
 * Clients of Java's own TLS that show the same certificate and speak one version. Each has a memory of its own for the
 * sessions it had; for which reason each must be used by one thread.
 */
final class TlsClients implements Supplier<Transport> {
    private static final String HOST = "localhost";
    private static final char[] NO_SECRET = new char[0];

    private final int port;
    private final String version;
    private final boolean resuming;
    private final KeyManagerFactory shown;
    private final TrustManagerFactory trusted;
    private final LongAdder handshakes = new LongAdder();
    private final LongAdder resumptions = new LongAdder();

    /**
     * Clients that resume the sessions they had.
     *
     * @param version as Java names it: {@code TLSv1.3}
     * @param authority whose servers they trust
     */
    TlsClients(int port, String version, Credential shown, X509Certificate authority) {
        this(port, version, true, keys(shown), trust(authority));
    }

    private TlsClients(int port, String version, boolean resuming, KeyManagerFactory keys, TrustManagerFactory trust) {
        this.port = port;
        this.version = version;
        this.resuming = resuming;
        this.shown = keys;
        this.trusted = trust;
    }

    /** The same people, who forget a session as soon as it ends: every handshake is a full one. */
    TlsClients forgetful() {
        return new TlsClients(port, version, false, shown, trusted);
    }

    @Override
    public Transport get() {
        if (!resuming) {
            return () -> connect(context());
        }
        SSLContext ownMemory = context();
        return () -> connect(ownMemory);
    }

    /** How many of the handshakes resumed a session, from 0 to 1. */
    double resumed() {
        return resumptions.doubleValue() / Math.max(1, handshakes.sum());
    }

    private Socket connect(SSLContext context) throws IOException {
        long begin = System.currentTimeMillis();
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(Transport.socket(port), HOST, port, true);
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        handshakes.increment();
        if (socket.getSession().getCreationTime() < begin) {
            resumptions.increment();
        }
        return socket;
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManagerFactory keys(Credential shown) {
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry(HOST, shown.key(), NO_SECRET, shown.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_SECRET);
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrustManagerFactory trust(X509Certificate authority) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry(HOST, authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
