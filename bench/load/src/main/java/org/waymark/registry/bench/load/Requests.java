package org.waymark.registry.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.registry.model.json.JsonText;

/** Requests as they go over the wire. */
final class Requests {
    static final int OK = 200;

    private static final String HEAD = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n";

    private Requests() {}

    static byte[] get(String target) {
        return ("GET " + target + HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] delete(String target) {
        return ("DELETE " + target + HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A batch of records. */
    static byte[] post(String target, List<JsonText> records) {
        int length = 1 + records.stream().mapToInt(record -> record.size() + 1).sum();
        String head =
                "POST " + target + HEAD + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + length);
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        char separator = '[';
        for (JsonText record : records) {
            request.write(separator);
            request.writeBytes(record.toBytes());
            separator = ',';
        }
        request.write(']');
        return request.toByteArray();
    }
}
