package org.waymark.registry.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server on the loopback interface that gives one answer to everything, and remembers what it was asked. */
public final class ListeningServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private Told told = new Told(200, "application/json", "");

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
        told = new Told(status, type, body);
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
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            if (!told.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", told.type());
            }
            exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
            exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
