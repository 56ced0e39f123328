package org.waymark.registry.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One connection to a server on this machine, kept open from request to request and opened again when the server closes
 * it. Knows just enough HTTP/1.1: a length, chunks, nothing after 304, and the end of the connection. Keeps only the
 * begin of a body, since a dump may be larger than the heap. For one thread.
 */
final class HttpConnection implements Closeable {
    private static final int BUFFER = 64 * 1024;
    private static final int KEPT = 1024;
    private static final int HEX = 16;

    private final Transport transport;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[BUFFER];
    private final byte[] begin = new byte[KEPT];
    private Socket socket = new Socket();
    private int position;
    private int limit;
    private long bodyLength;
    private Optional<String> entityTag = Optional.empty();

    HttpConnection(Transport transport) {
        this.transport = transport;
    }

    /** Sends a request and reads its answer whole; the status. */
    int exchange(Request request) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        socket.getOutputStream().write(request.wire());
        AnswerHead head = head();
        bodyLength = 0;
        entityTag = head.entityTag();
        if (head.hasBody()) {
            body(head);
        }
        if (head.closes()) {
            socket.close();
        }
        return head.status();
    }

    long bodyLength() {
        return bodyLength;
    }

    String beginOfBody() {
        return new String(begin, 0, (int) Math.min(KEPT, bodyLength), StandardCharsets.UTF_8);
    }

    /** The entity tag of the answer, if it had one. */
    Optional<String> entityTag() {
        return entityTag;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void open() throws IOException {
        socket = transport.connect();
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

    private void body(AnswerHead head) throws IOException {
        if (head.isChunked()) {
            chunks();
        } else {
            take(head.length());
        }
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
        int left = count;
        while (left > 0) {
            fill();
            int part = Math.min(left, limit - position);
            if (bodyLength < KEPT) {
                System.arraycopy(buffer, position, begin, (int) bodyLength, (int) Math.min(part, KEPT - bodyLength));
            }
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
