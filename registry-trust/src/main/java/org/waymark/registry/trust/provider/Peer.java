package org.waymark.registry.trust.provider;

import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * The other side of a connection, as far as it is known.
 *
 * @param address for the log
 * @param expectedHost which the certificate must be of, if the connection asks for that
 */
record Peer(Optional<String> address, Optional<String> expectedHost) {
    static final Peer UNKNOWN = new Peer(Optional.empty(), Optional.empty());

    static Peer of(Socket socket) {
        Optional<String> address = Optional.ofNullable(socket.getInetAddress())
                .map(other -> other.getHostAddress() + ":" + socket.getPort());
        if (socket instanceof SSLSocket tls) {
            return new Peer(address, expected(tls.getSSLParameters(), tls.getHandshakeSession()));
        }
        return new Peer(address, Optional.empty());
    }

    static Peer of(SSLEngine engine) {
        Optional<String> address =
                Optional.ofNullable(engine.getPeerHost()).map(host -> host + ":" + engine.getPeerPort());
        return new Peer(address, expected(engine.getSSLParameters(), engine.getHandshakeSession()));
    }

    private static Optional<String> expected(SSLParameters parameters, SSLSession session) {
        return Optional.ofNullable(parameters.getEndpointIdentificationAlgorithm())
                .filter(algorithm -> !algorithm.isEmpty())
                .map(algorithm -> Optional.ofNullable(session.getPeerHost()).orElse(""));
    }
}
