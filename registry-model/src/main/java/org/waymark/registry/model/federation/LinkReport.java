package org.waymark.registry.model.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/**
 * How things stand with another registry.
 *
 * @param cursor up to where it has heard everything; empty before it has been compared for the first time
 * @param behind revisions that it has not heard of, at the most
 * @param caughtUp when it last had heard everything; empty if never since this registry was started
 * @param contact when it last answered
 * @param trouble why the last request failed; empty if it did not
 * @param failures in a row
 * @param compared when it was last compared to the end
 * @param resent messages that were sent because a comparison missed them, since this registry was started
 * @param rejected records that it does not take, the newest thousand
 * @param counts what was sent, since this registry was started
 */
public record LinkReport(
        Target target,
        Nature nature,
        State state,
        Optional<Revision> cursor,
        long behind,
        Optional<Instant> caughtUp,
        Optional<Instant> contact,
        Optional<String> trouble,
        int failures,
        Optional<Instant> compared,
        long resent,
        List<Rejection> rejected,
        Counts counts) {
    public LinkReport {
        rejected = List.copyOf(rejected);
    }

    /** For how long something has been waiting to be told, at the most; empty if nothing was ever told to the end. */
    public Optional<Duration> lag(Instant now) {
        return behind == 0 && cursor.isPresent()
                ? Optional.of(Duration.ZERO)
                : caughtUp.map(then -> Duration.between(then, now));
    }

    /** Why a record is not taken, if it is not. */
    public Optional<Rejection> rejection(EndpointId id) {
        return rejected.stream().filter(rejection -> rejection.id().equals(id)).findFirst();
    }

    /** What is going on. */
    public enum State {
        /** It has not answered yet. */
        NEW,
        /** It is being compared, and sent what it lacks. */
        COMPARING,
        /** It is sent what changes. */
        FOLLOWING,
        /** It does not answer, or not well; tried again later. */
        RETRYING
    }

    /**
     * What was sent.
     *
     * @param rejections records refused, however often
     */
    public record Counts(long requests, long messages, long rejections) {}
}
