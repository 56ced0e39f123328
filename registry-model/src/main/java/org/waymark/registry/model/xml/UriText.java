package org.waymark.registry.model.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * What a URI reference can say of a text. Publishers write what they like where GLUE 2.0 wants a URI; the schema's type
 * does not take everything.
 */
final class UriText {
    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();
    private static final BitSet SCHEME = set("-.");
    private static final BitSet UNRESERVED = set("-._~");
    private static final BitSet LEGAL = set("-._~:/?@!$&'()*+,;=");

    private UriText() {}

    /**
     * The text if it is a URI reference; otherwise with percent signs for what no URI holds, and if that does not make
     * it one, for everything but letters, digits and {@code -._~}. Equal texts give equal references.
     */
    static String of(String text) {
        if (isUsual(text)) {
            return text;
        }
        String valid = XmlText.valid(text);
        if (isReference(valid)) {
            return valid;
        }
        String quoted = quoted(valid, LEGAL);
        return isReference(quoted) ? quoted : quoted(valid, UNRESERVED);
    }

    /**
     * Whether the text is a bare name, or a name in a scheme such as {@code urn:}: nearly all are, and this is checked
     * several times as fast as a reference is parsed.
     */
    private static boolean isUsual(String text) {
        int name = endOfRun(text, 0, UNRESERVED);
        if (name == text.length()) {
            return name > 0;
        }
        return text.charAt(name) == ':'
                && isLetter(text.charAt(0))
                && endOfRun(text, 0, SCHEME) == name
                && endOfRun(text, name + 1, UNRESERVED) > name + 1
                && endOfRun(text, name + 1, LEGAL) == text.length();
    }

    private static int endOfRun(String text, int from, BitSet of) {
        int end = from;
        while (end < text.length() && of.get(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isReference(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException notAReference) {
            return false;
        }
    }

    private static String quoted(String text, BitSet kept) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder quoted = new StringBuilder(utf8.length * 2);
        for (byte b : utf8) {
            if (kept.get(b & 0xFF)) {
                quoted.append((char) b);
            } else {
                quoted.append('%').append(UPPER_CASE.toHexDigits(b));
            }
        }
        return quoted.toString();
    }

    private static BitSet set(String marks) {
        BitSet set = new BitSet();
        set.set('a', 'z' + 1);
        set.set('A', 'Z' + 1);
        set.set('0', '9' + 1);
        marks.chars().forEach(set::set);
        return set;
    }
}
