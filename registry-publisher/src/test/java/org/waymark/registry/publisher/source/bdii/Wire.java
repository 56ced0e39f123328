package org.waymark.registry.publisher.source.bdii;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A wire to an information system that is cut after some bytes of its answer, or lets them through one by one. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final int bytes;
    private final Duration pause;

    private Wire(int server, int bytes, Duration pause) throws IOException {
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.server = server;
        this.bytes = bytes;
        this.pause = pause;
        Thread carrier = new Thread(this::carry, "wire");
        carrier.setDaemon(true);
        carrier.start();
    }

    static Wire cutAfter(int bytes, int server) throws IOException {
        return new Wire(server, bytes, Duration.ZERO);
    }

    static Wire dripping(Duration pause, int server) throws IOException {
        return new Wire(server, Integer.MAX_VALUE, pause);
    }

    int port() {
        return door.getLocalPort();
    }

    private void carry() {
        try (Socket client = door.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Thread questions = new Thread(() -> ask(client, target), "questions");
            questions.setDaemon(true);
            questions.start();
            answer(target.getInputStream(), client.getOutputStream());
        } catch (IOException over) {
            // Either side has had enough, or the test is over.
        }
    }

    private static void ask(Socket client, Socket target) {
        try {
            client.getInputStream().transferTo(target.getOutputStream());
        } catch (IOException over) {
            // The wire is cut.
        }
    }

    private void answer(InputStream from, OutputStream to) throws IOException {
        for (int passed = 0; passed < bytes; passed++) {
            int next = from.read();
            if (next < 0) {
                return;
            }
            to.write(next);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
