package org.waymark.registry.web.changes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.ejb.changes.Question;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.MalformedQuery;
import org.waymark.registry.model.query.QuestionReader;
import org.waymark.registry.model.settings.ChangeSettings;
import org.waymark.registry.model.settings.DurationText;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.QueryString;

/**
 * What somebody asks of the change feed. Three words say how, all other parameters are conditions; of a repeated word
 * the first value counts.
 *
 * @param streamed whether as a stream of events, until one side hangs up
 * @param since after which changes, empty for those to come
 * @param silence for how long there may be nothing to say
 * @param limit how many changes one answer holds
 */
record ChangeRequest(boolean streamed, Optional<Cursor> since, Duration silence, int limit, Condition condition) {
    static final String STREAM = "text/event-stream";

    private static final String LAST_EVENT = "Last-Event-ID";
    private static final String SINCE = "since";
    private static final String WAIT = "wait";
    private static final String LIMIT = "limit";
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int USUAL = 1000;
    /** What is on its way to one reader at any time stays small. */
    private static final int STEP = 200;

    /**
     * Reads a request.
     *
     * @throws MalformedQuery if it makes no sense
     */
    static ChangeRequest of(HttpServletRequest request, ChangeSettings settings) {
        Map<String, List<String>> parameters = QueryString.parameters(request.getQueryString());
        boolean streamed = Accept.of(request.getHeader(HttpHeaders.ACCEPT))
                .best(List.of(MediaType.APPLICATION_JSON, STREAM))
                .filter(STREAM::equals)
                .isPresent();
        Optional<String> resumed =
                Optional.ofNullable(request.getHeader(LAST_EVENT)).filter(text -> streamed && !text.isEmpty());
        Optional<Cursor> since = resumed.or(() -> first(parameters, SINCE)).map(ChangeRequest::cursor);
        Duration wait = first(parameters, WAIT).map(ChangeRequest::duration).orElse(Duration.ZERO);
        int limit = first(parameters, LIMIT).map(ChangeRequest::number).orElse(USUAL);
        return new ChangeRequest(
                streamed,
                since,
                streamed ? HEARTBEAT : wait,
                Math.min(limit, streamed ? STEP : settings.most()),
                QuestionReader.condition(parameters, Set.of(SINCE, WAIT, LIMIT)));
    }

    boolean waits() {
        return !silence.isZero();
    }

    Question question(Cursor from) {
        return new Question(condition, from, limit, silence);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> new MalformedQuery("The parameter since, or the header " + LAST_EVENT
                        + ", must be a cursor that this registry gave, not '" + text + "'."));
    }

    private static Duration duration(String text) {
        boolean seconds = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return (seconds ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : DurationText.read(text))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .orElseThrow(() -> new MalformedQuery(
                        "The parameter wait must be a number of seconds, or a duration such as 30s, not '" + text
                                + "'."));
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, with the same sentence.
        }
        throw new MalformedQuery("The parameter limit must be a whole number, at least 1, not '" + text + "'.");
    }
}
