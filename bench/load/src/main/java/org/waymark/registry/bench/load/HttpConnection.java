package org.waymark.registry.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One connection to a server on this machine, kept open from request to request and opened again when the server closes
 * it. Knows just enough HTTP/1.1: a length, chunks, and the end of the connection. For one thread.
 */
final class HttpConnection implements Closeable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 64 * 1024;
    private static final int HEX = 16;

    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[BUFFER];
    private Socket socket = new Socket();
    private int position;
    private int limit;
    private byte[] body = new byte[BUFFER];
    private int bodyLength;

    HttpConnection(int port) {
        this.port = port;
    }

    /** Sends a request and reads its answer whole; the status. */
    int exchange(byte[] request) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        socket.getOutputStream().write(request);
        AnswerHead head = head();
        bodyLength = 0;
        if (head.isChunked()) {
            chunks();
        } else if (head.length() > 0) {
            take(head.length());
        }
        if (head.closes()) {
            socket.close();
        }
        return head.status();
    }

    int bodyLength() {
        return bodyLength;
    }

    String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        position = 0;
        limit = 0;
    }

    private AnswerHead head() throws IOException {
        AnswerHead head = new AnswerHead(line, line());
        for (int length = line(); length > 0; length = line()) {
            head.add(line, length);
        }
        return head;
    }

    private void chunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(new String(line, 0, line(), StandardCharsets.US_ASCII), HEX);
            take(size);
            line();
        } while (size > 0);
    }

    /** The length of the next line, which is then in {@link #line}. */
    private int line() throws IOException {
        int length = 0;
        byte next = next();
        while (next != '\n') {
            line[length++] = next;
            next = next();
        }
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    private void take(int count) throws IOException {
        if (bodyLength + count > body.length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, bodyLength + count));
        }
        int left = count;
        while (left > 0) {
            fill();
            int part = Math.min(left, limit - position);
            System.arraycopy(buffer, position, body, bodyLength, part);
            position += part;
            bodyLength += part;
            left -= part;
        }
    }

    private byte next() throws IOException {
        fill();
        return buffer[position++];
    }

    private void fill() throws IOException {
        if (position == limit) {
            InputStream in = socket.getInputStream();
            limit = in.read(buffer);
            position = 0;
            if (limit < 0) {
                limit = 0;
                socket.close();
                throw new EOFException("The server closed the connection instead of answering.");
            }
        }
    }
}
