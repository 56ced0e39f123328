package org.waymark.registry.model.name;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of distinguished names as they are compared (RFC 4518 in small: no capitals, single blanks, NFKC). */
final class NameValue {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SHORT_LENGTH = 0x80;

    private NameValue() {}

    /** Of a text, or of bytes that hold a text in the encoding of ASN.1. */
    static String canonical(Object value) {
        if (value instanceof byte[] bytes) {
            return text(bytes)
                    .map(NameValue::canonical)
                    .orElseGet(() -> "#" + HexFormat.of().formatHex(bytes));
        }
        return canonical(value.toString());
    }

    private static String canonical(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(normal.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Of a text in which OpenSSL has written what is not ASCII as {@code \xC3\xA9}. */
    static String canonicalOpenssl(String text) {
        if (!text.contains("\\x")) {
            return canonical(text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i) && i + 4 <= text.length() && isHex(text, i + 2) && isHex(text, i + 3)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 2, i + 4));
                i += 3;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return canonical(bytes.toString(StandardCharsets.UTF_8));
    }

    private static boolean isHex(String text, int index) {
        return HexFormat.isHexDigit(text.charAt(index));
    }

    /** The text in a DER string of less than 128 bytes; longer ones are no names. */
    private static Optional<String> text(byte[] der) {
        if (der.length < 2 || (der[1] & 0xFF) >= SHORT_LENGTH || der.length != der[1] + 2) {
            return Optional.empty();
        }
        return charset(der[0]).map(charset -> new String(der, 2, der.length - 2, charset));
    }

    private static Optional<Charset> charset(byte tag) {
        return switch (tag) {
            case 0x0C -> Optional.of(StandardCharsets.UTF_8);
            case 0x13, 0x14, 0x16, 0x1A -> Optional.of(StandardCharsets.ISO_8859_1);
            case 0x1E -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }
}
