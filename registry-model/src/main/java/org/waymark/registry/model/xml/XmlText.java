package org.waymark.registry.model.xml;

/** What XML 1.0 can say of a text. */
final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** Whether the text can be written as it is, and is read as it was written. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isValid(c) || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * The text, with U+FFFD for each character that no XML document can hold: control characters other than tab, line
     * feed and carriage return, halves of surrogate pairs, U+FFFE and U+FFFF.
     */
    static String valid(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints().map(point -> isValid(point) ? point : REPLACEMENT).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isValid(int point) {
        return point < ' ' ? point == '\t' || point == '\n' || point == '\r' : !isBeyond(point);
    }

    private static boolean isBeyond(int point) {
        return (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point > REPLACEMENT && point <= Character.MAX_VALUE);
    }
}
