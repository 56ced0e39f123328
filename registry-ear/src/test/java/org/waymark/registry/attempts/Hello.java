package org.waymark.registry.attempts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * The first message of TLS, made by hand, since the JDK no longer says what is to be refused (RFC 5246, 7.4.1.2).
 *
 * @param version of TLS, 0x0301 for 1.0
 * @param suites by number
 */
record Hello(int version, List<Integer> suites) {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int HANDSHAKE = 0x16;
    private static final int RANDOM_BYTES = 32;
    private static final int RECORD_HEAD = 5;
    private static final int MESSAGE_HEAD = 4;

    static Hello of(int version, Integer... suites) {
        return new Hello(version, List.of(suites));
    }

    /** Some number if the server goes on with the handshake, none if it does not. */
    OptionalInt on(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes());
            socket.getOutputStream().flush();
            return socket.getInputStream().read() == HANDSHAKE ? OptionalInt.of(0) : OptionalInt.empty();
        }
    }

    private byte[] bytes() {
        int body = 2 + RANDOM_BYTES + 1 + 2 + 2 * suites.size() + 2;
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEAD + MESSAGE_HEAD + body);
        record.put((byte) HANDSHAKE).putShort((short) Math.min(version, 0x0301)).putShort((short)
                (MESSAGE_HEAD + body));
        record.put((byte) 1).put((byte) 0).putShort((short) body);
        record.putShort((short) version).put(new byte[RANDOM_BYTES]).put((byte) 0);
        record.putShort((short) (2 * suites.size()));
        for (int suite : suites) {
            record.putShort((short) suite);
        }
        return record.put((byte) 1).put((byte) 0).array();
    }
}
