package org.waymark.registry.model.changes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.model.feed.Revision;

/**
 * How far a reader has come. The text is opaque to readers; in most cases it is the number of a revision.
 *
 * <p>Who reads from the store in pages passes over an endpoint whose state of this page has been replaced by one of a
 * later page. So a place in the midst of such pages is not enough: up to {@code certain}, changes may belong to
 * endpoints that were passed over, and of these the reader has seen nothing since {@code begin}.
 *
 * @param place everything up to here has been read
 * @param begin where the reading began; {@code place} if nothing can have been passed over
 * @param certain the first revision at which nothing that was passed over is still to come
 */
public record Cursor(Revision place, Revision begin, Revision certain) {
    private static final int LONGEST = 18;
    private static final Pattern TEXT = Pattern.compile("(\\d+)(?:-(\\d+)-(\\d+))?");

    public Cursor {
        if (begin.isAfter(place)) {
            throw new IllegalArgumentException("Reading began at " + begin + " and is only at " + place);
        }
        if (begin.equals(place) || !certain.isAfter(place)) {
            begin = place;
            certain = place;
        }
    }

    /** For a reader who knows every state up to a revision, or later ones. */
    public static Cursor at(Revision revision) {
        return new Cursor(revision, revision, revision);
    }

    /** Reads what {@link #toString} gave; nothing if it is something else. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.length() > 3 * LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        return revision(matcher.group(1))
                .flatMap(place -> matcher.group(2) == null
                        ? Optional.of(at(place))
                        : revision(matcher.group(2)).flatMap(begin -> revision(matcher.group(3))
                                .filter(certain -> !begin.isAfter(place))
                                .map(certain -> new Cursor(place, begin, certain))));
    }

    /** Whether nothing was passed over on the way here. */
    public boolean isExact() {
        return begin.equals(place);
    }

    /** Whether a change after this place may be of an endpoint that was passed over. */
    boolean mayHavePassedOver(Revision change) {
        return !isExact() && !change.isAfter(certain);
    }

    /** Further on, by a way that passes nothing over, or only what comes by {@code sure}. */
    Cursor movedTo(Revision further, Revision sure) {
        return new Cursor(further, begin, certain.isAfter(sure) ? certain : sure);
    }

    @Override
    public String toString() {
        return isExact() ? place.toString() : place + "-" + begin + "-" + certain;
    }

    private static Optional<Revision> revision(String digits) {
        return Optional.of(digits)
                .filter(number -> number.length() <= LONGEST)
                .map(Long::parseLong)
                .map(Revision::new);
    }
}
