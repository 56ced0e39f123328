package org.waymark.registry.model.record;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * The registry's own number of a record, shown as {@code _id}: 24 hexadecimal digits that grow with the order of
 * insertion. The first eight are the second of the first registration, as in a MongoDB object id, so that numbers given
 * by EMIR sort before ours.
 *
 * @param seconds seconds since the epoch, unsigned
 * @param serial what tells records of one second apart, unsigned
 */
public record Oid(int seconds, long serial) implements Comparable<Oid> {
    /** Lower than every number that is ever given. */
    public static final Oid NONE = new Oid(0, 0);

    private static final String KEY = "$oid";
    private static final HexFormat HEX_DIGITS = HexFormat.of();
    private static final int DIGITS = 24;
    private static final int SECONDS_DIGITS = 8;
    private static final int HEX = 16;

    /** Reads 24 hexadecimal digits; anything else is an {@link IllegalArgumentException}. */
    public static Oid parse(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("A record number has 24 hexadecimal digits, not '" + hex + "'.");
        }
        return new Oid(
                Integer.parseUnsignedInt(hex, 0, SECONDS_DIGITS, HEX),
                Long.parseUnsignedLong(hex, SECONDS_DIGITS, DIGITS, HEX));
    }

    /** The number that a value shows; nothing if it is no {@code {"$oid":…}} with 24 digits. */
    public static Optional<Oid> of(Nested value) {
        boolean shows = value.members().size() == 1
                && value.members().get(KEY).orElse(null) instanceof Text text
                && isHex(text.value());
        return shows ? value.members().get(KEY).map(digits -> parse(((Text) digits).value())) : Optional.empty();
    }

    private static boolean isHex(String text) {
        return text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }

    /** How the number is shown, {@code {"$oid":"…"}}. */
    public Nested value() {
        return new Nested(Attributes.builder().add(KEY, new Text(toString())).build());
    }

    /** The number for a record inserted now: later than this one even if the clock went back. */
    public Oid next(Instant now) {
        Oid byClock = new Oid((int) now.getEpochSecond(), 0);
        return byClock.compareTo(this) > 0 ? byClock : new Oid(seconds, serial + 1);
    }

    @Override
    public int compareTo(Oid other) {
        int bySeconds = Integer.compareUnsigned(seconds, other.seconds);
        return bySeconds != 0 ? bySeconds : Long.compareUnsigned(serial, other.serial);
    }

    @Override
    public String toString() {
        return HEX_DIGITS.toHexDigits(seconds) + HEX_DIGITS.toHexDigits(serial);
    }
}
