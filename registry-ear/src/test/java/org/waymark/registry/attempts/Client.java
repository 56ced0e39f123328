package org.waymark.registry.attempts;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.waymark.registry.trust.pki.TestPki;

/**
 * Somebody with a certificate or without, who sends what he likes. Shows the certificate whether or not the server says
 * that it wants one of its kind; trusts the test authority only.
 */
final class Client {
    /** Nobody here waits longer for anything. */
    private static final int PATIENCE_MILLIS = 2_000;

    private static final char[] PASSWORD = TestPki.PASSWORD.toCharArray();

    private final SSLContext context;
    private final List<String> protocols;
    private final int patienceMillis;

    private Client(SSLContext context, List<String> protocols, int patienceMillis) {
        this.context = context;
        this.protocols = List.copyOf(protocols);
        this.patienceMillis = patienceMillis;
    }

    /** One of the people of the test authority. */
    static Client of(Path pki, String identity) {
        try {
            KeyStore store = store(pki.resolve(identity + ".p12"));
            String alias = store.aliases().nextElement();
            return of(pki, new Shown(chain(store, alias), (PrivateKey) store.getKey(alias, PASSWORD)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No key store for " + identity, e);
        }
    }

    /** The certificate of one and the key of another. */
    static Client withKeyOf(Path pki, String identity, String keyOwner) {
        try {
            KeyStore certificates = store(pki.resolve(identity + ".p12"));
            KeyStore keys = store(pki.resolve(keyOwner + ".p12"));
            return of(pki, new Shown(chain(certificates, certificates.aliases().nextElement()), (PrivateKey)
                    keys.getKey(keys.aliases().nextElement(), PASSWORD)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No key store for " + identity, e);
        }
    }

    /** Nobody in particular. */
    static Client withoutCertificate(Path pki) {
        return of(pki, new KeyManager[0]);
    }

    private static Client of(Path pki, KeyManager... keys) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store(pki.resolve("trust.p12")));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return new Client(context, List.of("TLSv1.3", "TLSv1.2"), PATIENCE_MILLIS);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No client", e);
        }
    }

    Client speaking(String... only) {
        return new Client(context, Arrays.asList(only), patienceMillis);
    }

    /** For the first words with a server that has just started. */
    Client patient() {
        return new Client(context, protocols, 20 * PATIENCE_MILLIS);
    }

    /**
     * Sends a request under TLS; empty if the server does not let the connection come about, or ends it without an answer.
     *
     * @throws SocketTimeoutException if the server takes longer than anybody should have to wait
     */
    Optional<Reply> exchange(int port, Request request) throws IOException {
        try (SSLSocket socket = connect(port)) {
            socket.startHandshake();
            return say(socket, request.bytes());
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private SSLSocket connect(int port) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket();
        socket.setEnabledProtocols(protocols.toArray(String[]::new));
        open(socket, port, patienceMillis);
        return socket;
    }

    /** Sends bytes without TLS; empty if nothing of HTTP comes back. */
    static Optional<Reply> plain(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            open(socket, port, PATIENCE_MILLIS);
            return say(socket, bytes);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> say(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return Reply.read(socket.getInputStream());
    }

    private static void open(Socket socket, int port, int millis) throws IOException {
        socket.setSoTimeout(millis);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static X509Certificate[] chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toArray(X509Certificate[]::new);
    }
}
