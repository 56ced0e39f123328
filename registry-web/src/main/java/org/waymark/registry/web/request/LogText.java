package org.waymark.registry.web.request;

/** Makes text from outside fit for one line of the log: no line break, escape sequence or false key; not too long. */
final class LogText {
    private static final int LONGEST = 256;

    private LogText() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        boolean quoted = text.isEmpty();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            quoted |= c == ' ' || c == '=';
            line.append(isPlain(c) ? c : '?');
        }
        if (text.length() > LONGEST) {
            line.append('…');
        }
        return quoted ? '"' + line.toString() + '"' : line.toString();
    }

    private static boolean isPlain(char c) {
        int type = Character.getType(c);
        return c != '"'
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
