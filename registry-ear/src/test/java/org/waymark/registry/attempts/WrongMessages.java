package org.waymark.registry.attempts;

import java.util.List;
import java.util.stream.Stream;

/** Requests that two readers could read differently, and those that a server should not even try to understand. */
final class WrongMessages {
    private static final String GROUP = "HTTP";

    private WrongMessages() {}

    static Stream<Attempt> all() {
        String body = Victim.record("new");
        return Stream.of(
                stranger(
                        "two lengths, of which one is none",
                        Ending.statusOrEnd(400, 401),
                        Request.post("/serviceadmin", body).with("Content-Length: 0")),
                stranger(
                        "a length and pieces at the same time",
                        Ending.statusOrEnd(400, 401),
                        new Request(
                                "POST",
                                "/services",
                                List.of(
                                        "Content-Type: application/json",
                                        "Content-Length: 5",
                                        "Transfer-Encoding: chunked"),
                                "0\r\n\r\nPOST /serviceadmin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")),
                stranger("TRACE", Ending.statusOrEnd(400, 405, 501), Request.send("TRACE", "/services", "")),
                stranger("CONNECT", Ending.statusOrEnd(400, 404, 405, 501), Request.send("CONNECT", "/services", "")),
                stranger(
                        "a method nobody knows",
                        Ending.statusOrEnd(400, 405, 501),
                        Request.send("STEAL", "/services", "")),
                stranger(
                        "a header of a million letters",
                        Ending.statusOrEnd(400, 413, 431),
                        Request.get("/services").with("X-Long: " + "x".repeat(1_000_000))),
                stranger(
                        "ten thousand headers",
                        Ending.statusOrEnd(400, 413, 431),
                        Request.get("/services").with("X: y\r\n".repeat(10_000) + "X: y")),
                stranger(
                        "a path of a hundred thousand letters",
                        Ending.statusOrEnd(400, 404, 413, 414),
                        Request.get("/" + "x".repeat(100_000))));
    }

    private static Attempt stranger(String title, Ending ending, Request request) {
        return new Attempt(GROUP, title, ending, target -> target.as(target.client("stranger"), request));
    }
}
