package org.waymark.registry.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the head of an answer says of its body. Compares bytes, since it is made for every request of a load. */
final class AnswerHead {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAG = "etag:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_BEGIN + 3;
    private static final int LOWER_CASE = 0x20;
    private static final int TEN = 10;

    private final int status;
    private int length;
    private boolean chunked;
    private boolean closes;
    private String tag = "";

    /** @param line the first line */
    AnswerHead(byte[] line, int end) {
        if (end < STATUS_END) {
            throw new IllegalStateException("Not an answer: " + new String(line, 0, end, StandardCharsets.US_ASCII));
        }
        status = number(line, STATUS_BEGIN, STATUS_END);
    }

    /** Takes note of one more line. */
    void add(byte[] line, int end) {
        if (begins(line, end, LENGTH)) {
            length = number(line, LENGTH.length, end);
        } else if (begins(line, end, CHUNKED)) {
            chunked = true;
        } else if (begins(line, end, CLOSE)) {
            closes = true;
        } else if (begins(line, end, TAG)) {
            tag = new String(line, TAG.length, end - TAG.length, StandardCharsets.ISO_8859_1).strip();
        }
    }

    int status() {
        return status;
    }

    int length() {
        return length;
    }

    boolean isChunked() {
        return chunked;
    }

    /** Whether a body follows: never after 304, whatever length is announced. */
    boolean hasBody() {
        return status != Expected.NOT_MODIFIED && (chunked || length > 0);
    }

    Optional<String> entityTag() {
        return tag.isEmpty() ? Optional.empty() : Optional.of(tag);
    }

    boolean closes() {
        return closes;
    }

    private static boolean begins(byte[] line, int end, byte[] name) {
        if (end < name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((line[i] | LOWER_CASE) != (name[i] | LOWER_CASE)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] line, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            if (line[i] != ' ') {
                number = number * TEN + line[i] - '0';
            }
        }
        return number;
    }
}
