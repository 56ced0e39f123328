package org.waymark.registry.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** How one client gets its connections to a server on this machine. */
@FunctionalInterface
interface Transport {
    int TIMEOUT_MILLIS = 30_000;

    /** A new connection, ready for a request. */
    Socket connect() throws IOException;

    /** Plain HTTP. */
    static Transport plain(int port) {
        return () -> socket(port);
    }

    /** A connection with nothing said on it yet. */
    static Socket socket(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        return socket;
    }
}
