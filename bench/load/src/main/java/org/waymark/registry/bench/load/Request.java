package org.waymark.registry.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, rendered beforehand: method, target, headers and body. */
final class Request {
    static final String JSON = "application/json";

    private static final String NO_MORE = "";

    private final byte[] wire;

    private Request(String line, String accepted, String headers, byte[] body) {
        String head = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " + accepted + "\r\n" + headers + "\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        this.wire = whole.toByteArray();
    }

    static Request get(String target) {
        return get(target, JSON);
    }

    static Request get(String target, String accepted) {
        return new Request("GET " + target, accepted, NO_MORE, new byte[0]);
    }

    /** Asks for what is only to be answered if it is no longer the one with that entity tag. */
    static Request getUnless(String target, String tag) {
        return new Request("GET " + target, JSON, "If-None-Match: " + tag + "\r\n", new byte[0]);
    }

    static Request delete(String target) {
        return new Request("DELETE " + target, JSON, NO_MORE, new byte[0]);
    }

    /** @param body a JSON text */
    static Request post(String target, byte[] body) {
        String headers = "Content-Type: " + JSON + "\r\nContent-Length: " + body.length + "\r\n";
        return new Request("POST " + target, JSON, headers, body);
    }

    /** Nobody changes it: it goes straight into the socket. */
    byte[] wire() {
        return wire;
    }
}
