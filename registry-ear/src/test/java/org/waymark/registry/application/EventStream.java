package org.waymark.registry.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A stream of server-sent events, read from a socket: so a test can also dawdle, and hang up. */
final class EventStream implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader lines;
    private final String head;
    private String lastId = "";

    /** One event as a browser would hand it out. */
    record Event(String id, String type, JsonObject data) {}

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.head = readHead();
    }

    /** Opens a stream and waits for the head of the answer. */
    static EventStream open(URI address, String query, String... headers) {
        try {
            Socket socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(address, query, headers));
            return new EventStream(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] request(URI address, String query, String... headers) {
        StringBuilder request = new StringBuilder("GET /services/changes" + query + " HTTP/1.1\r\nHost: "
                + address.getAuthority() + "\r\nAccept: text/event-stream\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i] + ": " + headers[i + 1] + "\r\n");
        }
        return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    String head() {
        return head;
    }

    /** The id that a browser would send as {@code Last-Event-ID}. */
    String lastId() {
        return lastId;
    }

    /** Waits for the next event; comments and the lengths of chunks are passed over. */
    Event next() throws IOException {
        String type = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            } else if (line.startsWith("event: ")) {
                type = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                data = line.substring("data: ".length());
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(lastId, type, object(data));
            }
        }
        throw new IOException("The stream has ended");
    }

    /** Reads what is left and throws it away; returns when the server has hung up. */
    void awaitEnd() throws IOException {
        while (lines.readLine() != null) {
            // What comes is of no interest.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readHead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
