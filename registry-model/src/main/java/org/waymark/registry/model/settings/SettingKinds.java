package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKind.open;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.settings.SettingKind.Corrected;
import org.waymark.registry.model.settings.SettingKind.Fit;
import org.waymark.registry.model.settings.SettingKind.Parsed;

/** The kinds of values there are. */
final class SettingKinds {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final Pattern JAVA_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/\\s?#@]+");
    private static final int LAST_PORT = 65535;

    private SettingKinds() {}

    static SettingKind<String> text() {
        return open("a text", Optional::of);
    }

    /** A text of a certain form. */
    static SettingKind<String> text(String allowed, String form) {
        Predicate<String> fits = Pattern.compile(form).asMatchPredicate();
        return open(allowed, text -> Optional.of(text).filter(fits));
    }

    static SettingKind<String> secret() {
        return text().hidden();
    }

    static SettingKind<Path> path() {
        return open("the path of a file or folder", SettingKinds::pathOf);
    }

    /** An address of HTTP; a slash at its end does not count. */
    static SettingKind<URI> url() {
        return open("a URL with http or https and a host", SettingKinds::urlOf);
    }

    static SettingKind<Integer> port() {
        return whole(1, LAST_PORT);
    }

    static SettingKind<Integer> whole() {
        return open("a whole number", SettingKinds::wholeOf);
    }

    static SettingKind<Integer> whole(int least, int most) {
        return open("a whole number from " + least + " to " + most, text -> wholeOf(text)
                .filter(number -> number >= least && number <= most));
    }

    /** A number that was silently replaced by EMIR if it was too small. */
    static SettingKind<Integer> corrected(int least, int substitute) {
        Function<Integer, Parsed<Integer>> correction = number -> number >= least
                ? new Fit<>(number)
                : new Corrected<>(substitute, "less than " + least + ", so " + substitute + " is used");
        return new SettingKind<>("a whole number from " + least, false, text -> wholeOf(text)
                .map(correction)
                .orElseGet(SettingKind.Unfit::new));
    }

    static SettingKind<Boolean> flag() {
        return open("true or yes, false or no", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    static SettingKind<Duration> days(int most) {
        SettingKind<Integer> number = whole(1, most);
        return open(
                number.allowed() + " (days)", text -> number.parse(text).value().map(Duration::ofDays));
    }

    static SettingKind<Duration> duration(Duration least, Duration most) {
        return open(
                "a duration such as 90s, 15m, 12h, 7d or PT1H30M, from " + DurationText.write(least) + " to "
                        + DurationText.write(most),
                text -> DurationText.read(text)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0));
    }

    static <E extends Enum<E>> SettingKind<E> choice(Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        return open(listed(all.stream().map(SettingKinds::word)), text -> all.stream()
                .filter(one -> word(one).equalsIgnoreCase(text))
                .findFirst());
    }

    /** A word of EMIR's, which has capitals by custom. */
    static <E extends Enum<E>> SettingKind<E> constant(Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        return open(listed(all.stream().map(Enum::name)), text -> all.stream()
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst());
    }

    static SettingKind<List<String>> list() {
        return open("a list, separated by blanks or commas", text -> Optional.of(parts(text)));
    }

    static SettingKind<List<String>> classNames() {
        return open("names of Java classes, separated by blanks or commas", text -> Optional.of(parts(text))
                .filter(names -> names.stream().allMatch(JAVA_NAME.asMatchPredicate())));
    }

    static SettingKind<Set<String>> origins() {
        return open(
                "web origins such as https://portal.example.org, separated by blanks or commas, or *",
                text -> Optional.of(parts(text))
                        .filter(origins -> origins.stream().allMatch(ORIGIN.asMatchPredicate()))
                        .map(LinkedHashSet::new));
    }

    /** EMIR is strict only if told so in exactly this word, and so are we; but a slip of the pen should be heard of. */
    static SettingKind<CheckingMode> checking() {
        return new SettingKind<>("strict or flexible", false, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "strict" -> new Fit<>(CheckingMode.STRICT);
            case "flexible", "relaxed" -> new Fit<>(CheckingMode.FLEXIBLE);
            default -> new Corrected<>(CheckingMode.FLEXIBLE, "neither strict nor flexible, so it is flexible");
        });
    }

    private static Optional<Path> pathOf(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> urlOf(String text) {
        try {
            return Optional.of(new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text))
                    .filter(uri ->
                            "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> wholeOf(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String text) {
        return SEPARATORS.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String listed(Stream<String> words) {
        return words.collect(Collectors.joining(", ", "one of ", ""));
    }
}
