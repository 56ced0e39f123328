package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/** A global registry of EMIR shows everything it has, page by page. */
final class PageComparison implements Comparison {
    /** Ten million records: whoever shows more has no end. */
    private static final int MOST_PAGES = 10_000;

    private final Holdings holdings;
    private final Packing packing;
    private final Differences differences;
    private final Map<EndpointId, StateVersion> unseen = new HashMap<>();
    private Optional<String> ref = Optional.empty();
    private boolean begun;
    private boolean complete;
    private int pages;

    PageComparison(Holdings holdings, Packing packing, Differences differences) {
        this.holdings = holdings;
        this.packing = packing;
        this.differences = differences;
    }

    @Override
    public Optional<Request> question(Instant now) {
        if (!begun) {
            begun = true;
            holdings.states(now)
                    .flatMap(entry -> packing.version(entry).stream())
                    .forEach(state -> unseen.put(state.id(), state));
        }
        return complete ? Optional.empty() : Optional.of(new Request.FetchPage(ref));
    }

    @Override
    public List<Nested> hear(Reply reply, Instant now) {
        if (!(reply instanceof Records page) || ++pages > MOST_PAGES) {
            throw new UnexpectedReply(reply);
        }
        List<Nested> taken = new ArrayList<>();
        for (Attributes record : page.records()) {
            Elements.version(record, now).ifPresent(theirs -> {
                if (compare(theirs)) {
                    taken.add(Elements.of(record, theirs, packing.target().address()));
                }
            });
        }
        // A page that ends where the page before did would never end.
        complete = page.next().isEmpty() || page.next().equals(ref);
        ref = page.next();
        if (complete) {
            differences.add(
                    unseen.values().stream().filter(state -> !state.gone()).toList());
        }
        return taken;
    }

    /** Whether theirs is the newer one. */
    private boolean compare(StateVersion theirs) {
        Optional<StateVersion> mine = Optional.ofNullable(unseen.remove(theirs.id()));
        mine.filter(state -> state.time().isAfter(theirs.time())).ifPresent(state -> differences.add(List.of(state)));
        return mine.isEmpty()
                ? !theirs.gone()
                : theirs.time().isAfter(mine.get().time());
    }
}
