package org.waymark.registry.model.federation.simulation;

import java.util.List;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/**
 * What one link may send: each revision once; once more what was in a request that failed; and each endpoint at most
 * once for each comparison. Nothing is sent to a registry by way of which it came, but after a comparison.
 */
final class Expense {
    private final SimulatedRegistry registry;
    private final Link link;
    private final Surroundings surroundings;
    private final Revision start;
    private long allowance;
    private long told;
    private int underWay;

    Expense(SimulatedRegistry registry, Link link, Surroundings surroundings) {
        this.registry = registry;
        this.link = link;
        this.surroundings = surroundings;
        this.start = link.cursor().orElse(registry.store().head());
    }

    void sent(Request request, boolean comparing) {
        List<Message> messages = Conversation.messages(request);
        underWay = messages.size();
        told += underWay;
        surroundings.tally().count(Tally.Kind.MESSAGES, underWay);
        surroundings.judge().told(registry, request);
        if (!comparing) {
            messages.forEach(this::judgeWay);
        }
    }

    void heard(Reply reply) {
        if (reply instanceof Reply.Digested) {
            surroundings.tally().count(Tally.Kind.COMPARISONS);
            allowance += surroundings.judge().known();
        } else if (reply instanceof Reply.Settled settled) {
            surroundings.tally().count(Tally.Kind.REFUSED, settled.rejected().size());
        } else {
            allowance += underWay;
        }
    }

    void judge() {
        long most = registry.store().head().number() - start.number() + allowance;
        if (told > most) {
            throw new Violation(
                    Invariant.QUIET,
                    registry.name() + " told " + link.target().address() + " " + told + " times something, not "
                            + most);
        }
    }

    private void judgeWay(Message message) {
        if (message instanceof Recorded && cameBy(message.id())) {
            throw new Violation(
                    Invariant.QUIET,
                    registry.name() + " sends " + message.id() + " back to "
                            + link.target().address());
        }
    }

    private boolean cameBy(EndpointId id) {
        Entry known = registry.store().newest(id).orElse(null);
        return known instanceof Live live
                && live.record().route().passes(link.target().address());
    }
}
