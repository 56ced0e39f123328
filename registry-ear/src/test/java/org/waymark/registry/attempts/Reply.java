package org.waymark.registry.attempts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came over the wire. */
record Reply(int status, String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \\r].*", Pattern.DOTALL);

    /**
     * Everything until the server hangs up, which it was asked to do; empty if it is no answer. An answer that has come is
     * one even if the server leaves the connection open, as some do after CONNECT.
     *
     * @throws SocketTimeoutException if no answer comes
     */
    static Optional<Reply> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketTimeoutException leftOpen) {
            if (!bytes.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
                throw leftOpen;
            }
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        Matcher matcher = STATUS.matcher(text);
        return matcher.matches() ? Optional.of(new Reply(Integer.parseInt(matcher.group(1)), text)) : Optional.empty();
    }

    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
