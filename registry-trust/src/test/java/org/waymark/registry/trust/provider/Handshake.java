package org.waymark.registry.trust.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.waymark.registry.trust.pki.Credential;

/** Two ends on the loopback interface, where each has to show a certificate. */
final class Handshake {
    private static final int PATIENCE = 10_000;

    private Handshake() {}

    /** One end of a connection: what it shows, and whom it trusts. */
    record End(Credential shown, TrustManager trust) {

        private SSLContext context() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[] {new Always(shown)}, new TrustManager[] {trust}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Does a client get in? One byte goes to and fro, because in TLS 1.3 a client hears of a refusal only later. */
    static boolean succeeds(End client, End server, String protocol) throws IOException {
        return !attempt(client, server, protocol, Optional.empty()).isPresent();
    }

    /** What the client thinks of the host if it is told to look; empty if it is content. */
    static Optional<IOException> attempt(End client, End server, String protocol, Optional<String> expectedHost)
            throws IOException {
        try (SSLServerSocket listening = (SSLServerSocket)
                server.context().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setNeedClientAuth(true);
            listening.setEnabledProtocols(new String[] {protocol});
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(listening));
            Optional<IOException> trouble = ask(client, listening.getLocalPort(), protocol, expectedHost);
            try {
                answered.orTimeout(PATIENCE, TimeUnit.MILLISECONDS).join();
                return trouble;
            } catch (CompletionException e) {
                return Optional.of(new IOException(e.getCause()));
            }
        }
    }

    static Optional<IOException> ask(End client, int port, String protocol, Optional<String> expectedHost) {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket socket = (SSLSocket) client.context()
                        .getSocketFactory()
                        .createSocket(plain, expectedHost.orElse("localhost"), port, true)) {
            socket.setSoTimeout(PATIENCE);
            SSLParameters parameters = socket.getSSLParameters();
            expectedHost.ifPresent(host -> parameters.setEndpointIdentificationAlgorithm("HTTPS"));
            parameters.setProtocols(new String[] {protocol});
            socket.setSSLParameters(parameters);
            socket.getOutputStream().write(1);
            return socket.getInputStream().read() == 1 ? Optional.empty() : Optional.of(new IOException("no answer"));
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static void answer(SSLServerSocket listening) {
        try (SSLSocket socket = (SSLSocket) listening.accept()) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(socket.getInputStream().read());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Trusts everybody, for the end that is not looked at. */
    static final class Everybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Shows one credential, whoever asks for whatever. */
    private static final class Always extends X509ExtendedKeyManager {
        private static final String ALIAS = "it";
        private final Credential credential;

        Always(Credential credential) {
            this.credential = credential;
        }

        @Override
        public String[] getClientAliases(String kind, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String kind, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return credential.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return credential.key();
        }
    }
}
