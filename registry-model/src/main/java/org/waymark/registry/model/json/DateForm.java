package org.waymark.registry.model.json;

import java.time.DateTimeException;
import java.time.Instant;
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

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private DateForm() {}

    /**
     * Reads {@code yyyy-MM-ddTHH:mm:ss}, a fraction of any length (cut to milliseconds), and {@code Z} or a numeric
     * offset; nothing for any other text.
     */
    public static Optional<Instant> parse(String text) {
        try {
            return inRange(OffsetDateTime.parse(FINER_THAN_NANOS.matcher(text).replaceFirst("$1"), READ)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Milliseconds since the epoch; nothing for what a date of four digits cannot say. */
    public static Optional<Instant> ofEpochMillis(long millis) {
        return inRange(Instant.ofEpochMilli(millis));
    }

    /** {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, in UTC. */
    public static String format(Instant instant) {
        return WRITTEN.format(instant);
    }

    private static Optional<Instant> inRange(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return millis.isBefore(FIRST) || millis.isAfter(LAST) ? Optional.empty() : Optional.of(millis);
    }
}
