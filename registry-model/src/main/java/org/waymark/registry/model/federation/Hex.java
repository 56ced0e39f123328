package org.waymark.registry.model.federation;

import java.util.HexFormat;
import org.waymark.registry.model.json.MalformedJson;

/** Numbers of 64 bits without a sign as sixteen hexadecimal digits: JSON's own numbers are not exact everywhere. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();
    private static final int DIGITS = 16;

    private Hex() {}

    static String of(long number) {
        return FORMAT.toHexDigits(number);
    }

    static long number(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new MalformedJson("Sixteen hexadecimal digits are expected.");
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }
}
