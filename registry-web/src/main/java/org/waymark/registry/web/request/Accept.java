package org.waymark.registry.web.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client can read, most wanted first, among equals what is named before what is only included. What cannot be
 * understood in the header is passed over: EMIR's clients send whatever their HTTP library puts there.
 */
public record Accept(List<Range> ranges) {
    /** RFC 9457. No client of EMIR names it, so naming it is asking for problems in this form. */
    public static final String PROBLEM = "application/problem+json";

    /** What became of each record of a batch. */
    public static final String OUTCOMES = "application/vnd.waymark.outcomes+json";

    /** How registries stand with each other, in full, where EMIR has an address only. */
    public static final String FEDERATION = "application/vnd.waymark.federation+json";

    private static final String ANYTHING = "*/*";

    /**
     * A media type, or a group of them.
     *
     * @param name {@code type/subtype} in lower case, each of which may be an asterisk
     * @param quality at most one; zero if it is not wanted at all
     * @param profile the parameter of this name, empty if there is none
     */
    public record Range(String name, double quality, String profile) {
        boolean isGroup() {
            return name.endsWith("*");
        }

        boolean refuses(String mediaType) {
            return quality == 0 && name.equals(mediaType);
        }

        boolean includes(String mediaType) {
            return name.equals(ANYTHING)
                    || name.equals(mediaType)
                    || (name.endsWith("/*") && mediaType.startsWith(name.substring(0, name.length() - 1)));
        }
    }

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /** Reads the header; without one, or with nothing understandable in it, everything is welcome. */
    public static Accept of(@Nullable String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",")) {
            range(part.strip()).ifPresent(ranges::add);
        }
        ranges.sort(Comparator.comparingDouble(Range::quality).reversed().thenComparing(Range::isGroup));
        return new Accept(ranges.isEmpty() ? List.of(new Range(ANYTHING, 1, "")) : ranges);
    }

    /** The offer that is wanted most; among equals the one offered first. */
    public Optional<String> best(List<String> offers) {
        return wanted().flatMap(range -> offers.stream().filter(range::includes))
                .filter(offer -> ranges.stream().noneMatch(range -> range.refuses(offer)))
                .findFirst();
    }

    /** Which of the types is named, and not only included in a group; the one wanted most. */
    public Optional<String> named(List<String> types) {
        return wanted().map(Range::name).filter(types::contains).findFirst();
    }

    /** The profile in which a type is wanted, empty if no range that includes it names one. */
    public String profile(String mediaType) {
        return wanted().filter(range -> range.includes(mediaType))
                .map(Range::profile)
                .filter(profile -> !profile.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<Range> wanted() {
        return ranges.stream().filter(range -> range.quality() > 0);
    }

    private static Optional<Range> range(String part) {
        String[] pieces = part.split(";");
        String name = pieces.length == 0 ? "" : pieces[0].strip();
        // The JDK's own HTTP client has long sent a bare asterisk.
        String complete = name.equals("*") ? ANYTHING : name;
        return complete.indexOf('/') > 0
                ? Optional.of(new Range(
                        complete, quality(pieces), parameter("profile", pieces).orElse("")))
                : Optional.empty();
    }

    private static double quality(String[] pieces) {
        return parameter("q", pieces).map(Accept::number).orElse(1.0);
    }

    private static Optional<String> parameter(String name, String[] pieces) {
        return Arrays.stream(pieces)
                .skip(1)
                .map(String::strip)
                .filter(piece -> piece.startsWith(name + "="))
                .map(piece ->
                        piece.substring(name.length() + 1).replace("\"", "").strip())
                .findFirst();
    }

    private static double number(String text) {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(text)));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
