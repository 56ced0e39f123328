package org.waymark.registry.model.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.feed.Tombstone;

/** What the other registry does not have, or has in an older state: found out by a comparison, and then sent. */
final class Differences {
    /** No request is carried out later after it was sent. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final Holdings holdings;
    private final Packing packing;
    private final Set<StateVersion> queue = new LinkedHashSet<>();

    Differences(Holdings holdings, Packing packing) {
        this.holdings = holdings;
        this.packing = packing;
    }

    void add(Collection<StateVersion> states) {
        queue.addAll(states);
    }

    /**
     * What has gone of late, whether the other one has more or not: a record that is still under way to it may be older
     * than a removal that it does not know, and what is gone in one place and unknown in the other is no difference.
     */
    void addGone(Instant now) {
        Instant late = now.minus(UNDER_WAY);
        add(holdings.states(now)
                .filter(entry -> entry instanceof Tombstone tombstone
                        && tombstone.removedAt().isAfter(late))
                .map(StateVersion::of)
                .toList());
    }

    /** The next states to send; nothing if there are none. What has changed since is sent as it is now. */
    Optional<Parcel> next(int most, Nature nature, Instant now) {
        List<Message> messages = new ArrayList<>();
        List<StateVersion> looked = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (StateVersion state : queue) {
            if (messages.size() == most) {
                break;
            }
            looked.add(state);
            message(state, nature, now).ifPresent(message -> {
                messages.add(message);
                places.add(looked.size());
            });
        }
        if (messages.isEmpty()) {
            queue.clear();
            return Optional.empty();
        }
        int taken = packing.pack(messages, nature, () -> {}).messages().size();
        int done = taken == messages.size() ? looked.size() : places.get(taken - 1);
        return Optional.of(packing.pack(messages, nature, () -> drop(done)));
    }

    /** What is gone by now is a change, and told as such. */
    private Optional<Message> message(StateVersion state, Nature nature, Instant now) {
        return state.gone()
                ? Optional.of(Packing.gone(state, nature))
                : holdings.find(state.id(), now).flatMap(live -> packing.message(live.record()));
    }

    private void drop(int states) {
        Iterator<StateVersion> first = queue.iterator();
        for (int i = 0; i < states; i++) {
            first.next();
            first.remove();
        }
    }
}
