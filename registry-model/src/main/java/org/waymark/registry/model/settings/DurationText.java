package org.waymark.registry.model.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Durations as people write them, {@code 90s 15m 12h 7d}, or as ISO 8601 does. */
public final class DurationText {
    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})\\s*([smhd])");

    private DurationText() {}

    private enum Unit {
        DAYS(ChronoUnit.DAYS),
        HOURS(ChronoUnit.HOURS),
        MINUTES(ChronoUnit.MINUTES),
        SECONDS(ChronoUnit.SECONDS);

        private final Duration length;
        private final String letter;

        Unit(ChronoUnit unit) {
            this.length = unit.getDuration();
            this.letter = name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    public static Optional<Duration> read(String text) {
        Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
        if (simple.matches()) {
            return units().filter(unit -> unit.letter.equals(simple.group(2)))
                    .map(unit -> unit.length.multipliedBy(Long.parseLong(simple.group(1))))
                    .findFirst();
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** In the largest unit that says it exactly; parts of a second only in ISO 8601. */
    static String write(Duration length) {
        return units().filter(unit -> length.toNanos() % unit.length.toNanos() == 0)
                .map(unit -> length.dividedBy(unit.length) + unit.letter)
                .findFirst()
                .orElseGet(length::toString);
    }

    private static Stream<Unit> units() {
        return Arrays.stream(Unit.values());
    }
}
