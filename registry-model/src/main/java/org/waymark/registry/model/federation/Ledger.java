package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.LinkReport.Counts;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.feed.Revision;

/** What has come of a link so far, as its reports tell it. */
final class Ledger {
    private final Target target;
    private final Rejections rejections = new Rejections();
    private Optional<Instant> contact = Optional.empty();
    private Optional<Instant> caughtUp = Optional.empty();
    private Optional<Instant> compared = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private int failures;
    private long requests;
    private long messages;
    private long resent;

    Ledger(Target target) {
        this.target = target;
    }

    /** How many in a row. */
    int failures() {
        return failures;
    }

    void asked() {
        requests++;
    }

    void sent(Parcel parcel) {
        messages += parcel.messages().size();
    }

    /** Sent because a comparison missed it. */
    void resent(Parcel parcel) {
        resent += parcel.messages().size();
    }

    void heard(Parcel parcel, List<Rejection> rejected) {
        rejections.clear(parcel.messages());
        rejected.forEach(rejections::add);
    }

    void answered(Instant now) {
        failures = 0;
        contact = Optional.of(now);
        trouble = Optional.empty();
    }

    void failed(String why) {
        failures++;
        trouble = Optional.of(why);
    }

    /** Everything is told that there was until now; nobody is told anything before there was contact. */
    void caughtUp(Instant now) {
        if (contact.isPresent()) {
            caughtUp = Optional.of(now);
        }
    }

    void compared(Instant now) {
        compared = Optional.of(now);
    }

    LinkReport report(Nature nature, boolean isComparing, Optional<Revision> cursor, Revision head) {
        long behind = head.number() - cursor.orElse(Revision.ZERO).number();
        return new LinkReport(
                target,
                nature,
                state(isComparing),
                cursor,
                Math.max(0, behind),
                caughtUp,
                contact,
                trouble,
                failures,
                compared,
                resent,
                rejections.all(),
                new Counts(requests, messages, rejections.total()));
    }

    private State state(boolean isComparing) {
        if (failures > 0) {
            return State.RETRYING;
        }
        if (contact.isEmpty()) {
            return State.NEW;
        }
        return isComparing ? State.COMPARING : State.FOLLOWING;
    }
}
