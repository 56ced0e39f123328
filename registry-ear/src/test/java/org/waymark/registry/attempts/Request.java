package org.waymark.registry.attempts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request of HTTP/1.1, letter by letter: no library stands between what is tried and the wire. */
record Request(String method, String path, List<String> headers, String body) {
    private static final String JSON = "Content-Type: application/json";

    Request {
        headers = List.copyOf(headers);
    }

    static Request get(String path) {
        return new Request("GET", path, List.of(), "");
    }

    static Request delete(String path) {
        return new Request("DELETE", path, List.of(), "");
    }

    static Request post(String path, String body) {
        return send("POST", path, body);
    }

    static Request send(String method, String path, String body) {
        return new Request(method, path, List.of(JSON), body);
    }

    Request with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, path, more, body);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            text.append("Host: localhost\r\n");
        }
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (!body.isEmpty() && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding:"))) {
            text.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        text.append("Connection: close\r\n\r\n").append(body);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
