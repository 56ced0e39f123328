package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.AttributeValue.Nested;

/**
 * All that this registry has to say to one other, as a state machine: {@link #next} says what to do, {@link #settle}
 * takes in what came of it. One request is on its way at a time, so what is told of an endpoint stays in order.
 *
 * <p>First contact, then a comparison, if nothing is known of what the other one has; from then on the changes after the
 * cursor, and a comparison now and then, which mends what nobody noticed. All that has to survive a crash is
 * {@link #cursor()}: whatever was sent after it is sent again, and is no news to the other one.
 *
 * <p>For one thread at a time, {@link #report} and {@link #isDead} excepted.
 */
public final class Link {
    /** Copying everything from a registry of EMIR is dear. */
    private static final int EMIR_COMPARISONS = 24;

    /** EMIR's answer to more records than a request may have, and that to more bytes. */
    private static final Set<Integer> TOO_MANY = Set.of(403, 413);

    private final Target target;
    private final LinkSettings settings;
    private final Holdings holdings;
    private final Packing packing;
    private final Ledger ledger;
    private final BatchSize batch;

    private Nature nature = Nature.EMIR;
    private Optional<Changes> changes;
    private Optional<Comparison> comparison = Optional.empty();
    private Differences differences;
    private Revision comparedAt = Revision.ZERO;
    private Optional<Reaction> awaited = Optional.empty();
    private boolean lost;
    private Instant contactDue = Instant.MIN;
    private Instant comparisonDue = Instant.MAX;
    private Instant retryAt = Instant.MIN;
    private Revision head = Revision.ZERO;
    private volatile LinkReport report;

    /** What a reply means to the request before it. */
    private interface Reaction {
        List<Nested> to(Reply reply, Instant now);
    }

    /**
     * A link that begins.
     *
     * @param inventory what this registry has to tell
     * @param cursor where an earlier link to the same registry stood; empty if there was none
     */
    public Link(Target target, LinkSettings settings, Inventory inventory, Optional<Revision> cursor) {
        this.target = target;
        this.settings = settings;
        this.holdings = inventory.holdings();
        this.packing = new Packing(target, settings.own(), inventory.blocked());
        this.differences = new Differences(holdings, packing);
        this.changes = cursor.map(from -> new Changes(holdings, packing, from));
        this.ledger = new Ledger(target);
        this.batch = new BatchSize(settings.batch());
        this.report = ledger.report(nature, false, cursor, head);
    }

    public Target target() {
        return target;
    }

    /** Up to where the other registry has heard everything; empty if it has to be compared. */
    public Optional<Revision> cursor() {
        return changes.map(Changes::cursor);
    }

    /** Whether the other registry has not answered for so many times in a row. */
    public boolean isDead(int attempts) {
        return report.failures() >= attempts;
    }

    public LinkReport report() {
        return report;
    }

    /** Contact and comparison are due at once, not when their time comes: an operator wants it. */
    public void hurry() {
        retryAt = Instant.MIN;
        contactDue = Instant.MIN;
        comparisonDue = Instant.MIN;
    }

    /** What to do now. After a {@link Step.Send} nothing else before {@link #settle}. */
    public Step next(Instant now) {
        if (awaited.isPresent()) {
            throw new IllegalStateException("A reply of " + target.address() + " is awaited");
        }
        noteWhetherCaughtUp(now);
        head = holdings.head();
        if (now.isBefore(retryAt)) {
            renewReport();
            return new Step.Rest(retryAt);
        }
        Optional<Request> request = request(now);
        request.ifPresent(sent -> ledger.asked());
        renewReport();
        return request.<Step>map(Step.Send::new)
                .orElseGet(() -> new Step.Rest(contactDue.isBefore(comparisonDue) ? contactDue : comparisonDue));
    }

    /**
     * Takes in the reply to the request.
     *
     * @return records and removals that this registry lacks, to be taken in as if the other one had sent them
     */
    public List<Nested> settle(Reply reply, Instant now) {
        Reaction reaction = awaited.orElseThrow();
        awaited = Optional.empty();
        List<Nested> taken = List.of();
        try {
            taken = reaction.to(reply, now);
            ledger.answered(now);
            lost = false;
        } catch (UnexpectedReply e) {
            fail(e.getMessage(), now);
        }
        renewReport();
        return taken;
    }

    /** Whatever is new is so since this moment: whoever runs the link asks as soon as something has changed. */
    private void noteWhetherCaughtUp(Instant now) {
        if (cursor().filter(cursor -> !head.isAfter(cursor)).isPresent()) {
            ledger.caughtUp(now);
        }
    }

    private Optional<Request> request(Instant now) {
        if (!now.isBefore(contactDue)) {
            return await(
                    target.isParent() ? new Request.CheckIn(settings.own()) : new Request.Greet(), this::contacted);
        }
        Optional<Request> request = comparing(now);
        if (request.isEmpty()) {
            request = following();
        }
        if (request.isEmpty() && !now.isBefore(comparisonDue)) {
            begin(now);
            request = comparing(now);
        }
        if (request.isEmpty()) {
            ledger.caughtUp(now);
        }
        return request;
    }

    private Optional<Request> await(Request request, Reaction reaction) {
        awaited = Optional.of(reaction);
        return Optional.of(request);
    }

    private List<Nested> contacted(Reply reply, Instant now) {
        if (!(reply instanceof Contact answer)) {
            throw new UnexpectedReply(reply);
        }
        nature = answer.nature();
        batch.forgetLimit();
        contactDue = now.plus(settings.backoff().spread(settings.checkIn()));
        boolean unknown = changes.isEmpty() || (target.isParent() && answer.first());
        if (unknown) {
            startAnew(now);
        } else if (lost && nature == Nature.WAYMARK) {
            comparisonDue = now;
        } else if (comparisonDue.equals(Instant.MAX)) {
            comparisonDue = nextComparison(now);
        }
        return List.of();
    }

    private void startAnew(Instant now) {
        changes = Optional.empty();
        begin(now);
        if (nature == Nature.WAYMARK) {
            differences.addGone(now);
        }
    }

    private void begin(Instant now) {
        comparedAt = holdings.head();
        differences = new Differences(holdings, packing);
        comparison = Optional.of(
                nature == Nature.WAYMARK
                        ? new DigestComparison(holdings, packing, differences)
                        : target.isParent()
                                ? new WholeTransfer(holdings, differences)
                                : new PageComparison(holdings, packing, differences));
        comparisonDue = nextComparison(now);
    }

    private Instant nextComparison(Instant now) {
        if (nature == Nature.WAYMARK) {
            return now.plus(settings.backoff().spread(settings.compare()));
        }
        return target.isParent()
                ? Instant.MAX
                : now.plus(settings.backoff().spread(settings.compare().multipliedBy(EMIR_COMPARISONS)));
    }

    /** Questions first, then what they have shown to be missing; then the cursor is where the comparison began. */
    private Optional<Request> comparing(Instant now) {
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        Optional<Request> question = comparison.get().question(now);
        if (question.isPresent()) {
            return await(question.get(), this::compared);
        }
        Optional<Parcel> parcel = differences.next(batch.current(), nature, now);
        if (parcel.isPresent()) {
            ledger.resent(parcel.get());
            return deliver(parcel.get());
        }
        comparison = Optional.empty();
        ledger.compared(now);
        if (cursor().filter(cursor -> !comparedAt.isAfter(cursor)).isEmpty()) {
            changes = Optional.of(new Changes(holdings, packing, comparedAt));
        }
        return following();
    }

    private List<Nested> compared(Reply reply, Instant now) {
        return comparison.orElseThrow().hear(reply, now);
    }

    private Optional<Request> following() {
        try {
            return changes.flatMap(backlog -> backlog.next(batch.current(), nature))
                    .flatMap(this::deliver);
        } catch (CursorTooOld e) {
            changes = Optional.empty();
            comparisonDue = Instant.MIN;
            return Optional.empty();
        }
    }

    private Optional<Request> deliver(Parcel parcel) {
        ledger.sent(parcel);
        return await(parcel.request(), (reply, now) -> delivered(parcel, reply, now));
    }

    private List<Nested> delivered(Parcel parcel, Reply reply, Instant now) {
        if (reply instanceof Settled heard) {
            settled(parcel, heard.rejected());
        } else if (reply instanceof Refused refused && isAboutTheContent(refused.status(), parcel)) {
            refused(parcel, refused, now);
        } else {
            throw new UnexpectedReply(reply);
        }
        return List.of();
    }

    private void settled(Parcel parcel, List<Rejection> rejected) {
        parcel.settled().run();
        ledger.heard(parcel, rejected);
        batch.grow();
    }

    private void refused(Parcel parcel, Refused reply, Instant now) {
        int messages = parcel.messages().size();
        if (parcel.isSingle()) {
            settled(parcel, List.of(new Rejection(parcel.messages().get(0).id(), reply.trouble(), now)));
        } else if (TOO_MANY.contains(reply.status())) {
            batch.tooMany(messages);
        } else {
            batch.suspect(messages);
        }
    }

    /** Whether a smaller request may fare better, or another one; else the other registry has troubles of its own. */
    private static boolean isAboutTheContent(int status, Parcel parcel) {
        return switch (status) {
            case 400, 406, 409, 413, 422, 500 -> true;
            case 401, 403 -> !parcel.isSingle();
            default -> false;
        };
    }

    /** What was found out so far is given up; what has been sent counts. */
    private void fail(String why, Instant now) {
        ledger.failed(why);
        retryAt = settings.backoff().next(ledger.failures(), now);
        contactDue = Instant.MIN;
        lost = true;
        if (comparison.isPresent()) {
            comparison = Optional.empty();
            comparisonDue = Instant.MIN;
        }
    }

    private void renewReport() {
        report = ledger.report(nature, comparison.isPresent(), cursor(), head);
    }
}
