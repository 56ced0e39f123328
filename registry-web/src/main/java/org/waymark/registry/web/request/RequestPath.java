package org.waymark.registry.web.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request as everything goes by it: whatever a client writes, {@code //serviceadmin/;x=1} or
 * {@code /./%73erviceadmin}, what is decided about a path and what is done there are about the same.
 */
final class RequestPath {
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    /** What stands in a path as it is, whatever it means elsewhere (RFC 3986, 3.3), but for the semicolon. */
    private static final String MARKS = "-._~!$&'()*+,:@=";

    private RequestPath() {}

    /**
     * The path without matrix parameters, empty parts, dots and a slash at the end, decoded. Empty if it leads out of the
     * root, or has something that is in no path here and that others may read otherwise.
     *
     * @param raw as it came in, after the context path
     */
    static Optional<String> normal(String raw) {
        if (isNormal(raw)) {
            return Optional.of(raw);
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : PARAMETERS.matcher(raw).replaceAll("").split("/")) {
            Optional<String> decoded = decoded(part);
            if (decoded.isEmpty() || (decoded.get().equals("..") && parts.isEmpty())) {
                return Optional.empty();
            }
            switch (decoded.get()) {
                case "", "." -> {
                    // Says nothing.
                }
                case ".." -> parts.removeLast();
                default -> parts.addLast(decoded.get());
            }
        }
        return Optional.of("/" + String.join("/", parts));
    }

    /** The common case, found out at little cost: letters, and slashes with a letter behind them. */
    private static boolean isNormal(String raw) {
        boolean slash = true;
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '/' ? slash : !isLetter(c)) {
                return false;
            }
            slash = c == '/';
        }
        return raw.startsWith("/") && (!slash || raw.length() == 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Optional<String> decoded(String part) {
        StringBuilder text = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                if (i + 2 >= part.length() || !isHex(part.charAt(i + 1)) || !isHex(part.charAt(i + 2))) {
                    return Optional.empty();
                }
                c = (char) HexFormat.fromHexDigits(part, i + 1, i + 3);
                i += 2;
            }
            if (!isLetter(c) && !isDigit(c) && MARKS.indexOf(c) < 0) {
                return Optional.empty();
            }
            text.append(c);
        }
        return Optional.of(text.toString());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }
}
