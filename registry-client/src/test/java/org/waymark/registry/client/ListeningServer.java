package org.waymark.registry.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A server on the loopback interface that gives the answers it is told, the last one again and again, and remembers what
 * it was asked.
 */
public final class ListeningServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Told> told = new ArrayDeque<>(List.of(new Told(200, "application/json", "")));

    /** A request as it arrived. */
    public record Asked(String method, String target, Headers headers, String body) {
        public String line() {
            return method + " " + target;
        }
    }

    /** An answer; a status with no content has no type either. */
    public record Told(int status, String type, String body) {}

    public ListeningServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public synchronized void tell(int status, String type, String body) {
        told.clear();
        tellThen(status, type, body);
    }

    /** What is answered after that; each answer but the last is given once. */
    public synchronized void tellThen(int status, String type, String body) {
        told.add(new Told(status, type, body));
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The one request that has come. */
    public synchronized Asked only() {
        if (asked.size() != 1) {
            throw new AssertionError(asked);
        }
        return asked.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Told now = told.size() > 1 ? told.remove() : told.element();
            byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
            if (!now.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", now.type());
            }
            exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
            exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
