package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Step;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;

/** Does what a link wants, as the registry's threads do; ended by a crash, or when the other one is no neighbour any more. */
final class Conversation {
    private static final long KEEPING = Schedule.SECOND;
    private static final int ATTEMPTS = 5;
    private static final long STORE_AWAY = 2 * Schedule.SECOND;
    private static final long NEVER = Long.MAX_VALUE;

    private final SimulatedRegistry registry;
    private final Surroundings surroundings;
    private final Link link;
    private final Expense expense;
    private boolean awaiting;
    private boolean ended;
    private boolean woken;
    private boolean dead;
    private long keptAt;
    private long alarm = NEVER;

    Conversation(SimulatedRegistry registry, Surroundings surroundings, Link link) {
        this.registry = registry;
        this.surroundings = surroundings;
        this.link = link;
        this.expense = new Expense(registry, link, surroundings);
    }

    boolean isDead() {
        return link.isDead(ATTEMPTS);
    }

    void end() {
        expense.judge();
        ended = true;
    }

    /** Something has changed. */
    void wake() {
        if (!awaiting && !woken && !ended) {
            woken = true;
            surroundings.agenda().in(1, this::step);
        }
    }

    private void step() {
        woken = false;
        if (ended || awaiting || isPostponed(this::step)) {
            return;
        }
        try {
            act(link.next(registry.clock()));
        } catch (StoreUnavailable e) {
            surroundings.agenda().in(STORE_AWAY, this::step);
        }
    }

    private void act(Step step) {
        if (step instanceof Step.Send send) {
            send(send.request());
        } else {
            keep(link.cursor());
            rest(((Step.Rest) step).until());
        }
    }

    private void send(Request request) {
        awaiting = true;
        String to = link.target().address();
        expense.sent(request, link.report().state() == State.COMPARING);
        surroundings
                .timeline()
                .note(surroundings.agenda().now(), registry.name(), () -> "-> " + to + " " + Words.of(request));
        if (surroundings.fault() == Fault.KEEPS_THE_CURSOR_BEFORE_THE_REPLY) {
            keep(link.cursor().map(cursor -> registry.store().head()));
        }
        surroundings.network().send(registry.address(), to, request, this::hear);
    }

    private void hear(Reply reply) {
        if (ended || isPostponed(() -> hear(reply))) {
            return;
        }
        awaiting = false;
        surroundings
                .timeline()
                .note(
                        surroundings.agenda().now(),
                        registry.name(),
                        () -> "<- " + link.target().address() + " " + Words.of(reply));
        expense.heard(reply);
        List<Nested> taken = link.settle(reply, registry.clock());
        try {
            registry.take(link.target().address(), taken);
        } catch (StoreUnavailable e) {
            surroundings.agenda().in(STORE_AWAY, this::step);
            return;
        }
        if (surroundings.agenda().now() > keptAt + KEEPING) {
            keep(link.cursor());
        }
        if (dead != isDead()) {
            dead = isDead();
            registry.reconsider();
        }
        step();
    }

    private boolean isPostponed(Runnable action) {
        boolean busy = registry.busyUntil() > surroundings.agenda().now();
        if (busy) {
            surroundings.agenda().at(registry.busyUntil(), action);
        }
        return busy;
    }

    void keep() {
        keep(link.cursor());
    }

    private void keep(Optional<Revision> cursor) {
        keptAt = surroundings.agenda().now();
        registry.keepCursor(link.target().address(), cursor);
    }

    private void rest(Instant until) {
        long at = Math.max(surroundings.agenda().now() + 1, registry.trueTime(until));
        if (at != alarm) {
            alarm = at;
            surroundings.agenda().at(at, () -> ring(at));
        }
    }

    private void ring(long at) {
        if (alarm == at) {
            alarm = NEVER;
            step();
        }
    }

    static List<Message> messages(Request request) {
        if (request instanceof Request.Update update) {
            return update.messages();
        }
        return request instanceof Request.Register register ? register.messages() : List.of();
    }
}
