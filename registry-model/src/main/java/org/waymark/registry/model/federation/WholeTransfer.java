package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.registry.model.record.AttributeValue.Nested;

/** No comparison at all: a parent of EMIR is sent everything. */
final class WholeTransfer implements Comparison {
    private final Holdings holdings;
    private final Differences differences;
    private boolean asked;

    WholeTransfer(Holdings holdings, Differences differences) {
        this.holdings = holdings;
        this.differences = differences;
    }

    @Override
    public Optional<Request> question(Instant now) {
        if (!asked) {
            asked = true;
            List<StateVersion> all = holdings.states(now).map(StateVersion::of).toList();
            differences.add(all.stream().filter(StateVersion::gone).toList());
            differences.add(
                    all.stream().filter(Predicate.not(StateVersion::gone)).toList());
        }
        return Optional.empty();
    }

    @Override
    public List<Nested> hear(Reply reply, Instant now) {
        throw new UnexpectedReply(reply);
    }
}
