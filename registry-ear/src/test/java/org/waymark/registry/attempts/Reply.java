package org.waymark.registry.attempts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came over the wire. */
record Reply(int status, String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \\r].*", Pattern.DOTALL);

    /** Everything until the server hangs up, which it was asked to do; empty if it is no answer. */
    static Optional<Reply> read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = STATUS.matcher(text);
        return matcher.matches() ? Optional.of(new Reply(Integer.parseInt(matcher.group(1)), text)) : Optional.empty();
    }

    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
