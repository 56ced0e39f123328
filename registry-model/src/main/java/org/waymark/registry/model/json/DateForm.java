package org.waymark.registry.model.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text in {@code {"$date":…}}: read in many forms, written in the one that every EMIR understands. */
public final class DateForm {
    private static final int NANO_DIGITS = 9;

    private static final Pattern FINER_THAN_NANOS = Pattern.compile("(\\.\\d{9})\\d+");

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, NANO_DIGITS, true)
            .optionalEnd()
            .parseLenient()
            .appendOffset("+HH", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final String TEMPLATE = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_IN_MILLI = 1_000_000;
    private static final int TEN = 10;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private DateForm() {}

    /**
     * Reads {@code yyyy-MM-ddTHH:mm:ss}, a fraction of any length (cut to milliseconds), and {@code Z} or a numeric
     * offset; nothing for any other text.
     */
    public static Optional<Instant> parse(String text) {
        try {
            return inRange(isCanonical(text) ? canonical(text) : other(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Whether the text has the form that is written: nearly all have, and it is read many times as fast. */
    private static boolean isCanonical(String text) {
        if (text.length() != TEMPLATE.length()) {
            return false;
        }
        for (int i = 0; i < TEMPLATE.length(); i++) {
            char expected = TEMPLATE.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant canonical(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * NANOS_IN_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, TEN);
    }

    private static Instant other(String text) {
        String known = FINER_THAN_NANOS.matcher(text).replaceFirst("$1");
        return OffsetDateTime.parse(known, READ).toInstant();
    }

    /** Milliseconds since the epoch; nothing for what a date of four digits cannot say. */
    public static Optional<Instant> ofEpochMillis(long millis) {
        return inRange(Instant.ofEpochMilli(millis));
    }

    /**
     * {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, in UTC, for a year of four digits. Written by hand: every record has several dates,
     * and the formatter of the JDK took two fifths of the time of a rendering.
     */
    public static String format(Instant instant) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        char[] text = TEMPLATE.toCharArray();
        put(text, 4, date.getYear());
        put(text, 7, date.getMonthValue());
        put(text, 10, date.getDayOfMonth());
        put(text, 13, date.getHour());
        put(text, 16, date.getMinute());
        put(text, 19, date.getSecond());
        put(text, 23, date.getNano() / NANOS_IN_MILLI);
        return new String(text);
    }

    /** Puts the digits of a number in front of a place. */
    private static void put(char[] text, int end, int number) {
        int place = end;
        for (int rest = number; rest > 0; rest /= TEN) {
            text[--place] = (char) ('0' + rest % TEN);
        }
    }

    private static Optional<Instant> inRange(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return millis.isBefore(FIRST) || millis.isAfter(LAST) ? Optional.empty() : Optional.of(millis);
    }
}
