package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;

class InventoryTest {
    private static final String CHILD = "http://child.example.org";
    private static final Set<Integer> ALL =
            IntStream.range(0, Digests.BUCKETS).boxed().collect(Collectors.toSet());

    private static final Entry OWN = live("own", "shown");
    private static final Entry SECRET = live("secret", "hidden");
    private static final Entry GONE = Tombstone.removed(new EndpointId("gone"), new Revision(3), NOON);
    private static final Entry PASSED_ON = passedOn("below", "shown");
    private static final Entry SECRET_PASSED_ON = passedOn("secret-below", "hidden");

    private final Inventory inventory = new Inventory(
            new FixedHoldings(List.of(OWN, SECRET, GONE, PASSED_ON, SECRET_PASSED_ON)),
            BlockList.parse(List.of("Service_Type = hidden")));

    @Test
    void whatIsBlockedIsNotShownToANeighbour() {
        assertThat(inventory.digests(Optional.empty(), NOON)).isEqualTo(sums(OWN, PASSED_ON));
        assertThat(inventory.versions(ALL, Optional.empty(), NOON))
                .containsExactlyInAnyOrder(StateVersion.of(OWN), StateVersion.of(GONE), StateVersion.of(PASSED_ON));
    }

    @Test
    void aChildFindsAgainAllThatItPassedOn() {
        assertThat(inventory.digests(Optional.of(CHILD), NOON)).isEqualTo(sums(PASSED_ON, SECRET_PASSED_ON));
        assertThat(inventory.versions(ALL, Optional.of(CHILD), NOON))
                .contains(StateVersion.of(PASSED_ON), StateVersion.of(SECRET_PASSED_ON));
    }

    @Test
    void onlyTheBucketsAskedForAreShown() {
        assertThat(inventory.versions(Set.of(Digests.bucket(OWN.id())), Optional.empty(), NOON))
                .contains(StateVersion.of(OWN))
                .allSatisfy(state -> assertThat(Digests.bucket(state.id())).isEqualTo(Digests.bucket(OWN.id())));
    }

    private static Digests sums(Entry... entries) {
        return Digests.of(Stream.of(entries).map(StateVersion::of));
    }

    private static Live live(String id, String type) {
        return Live.of(
                new Revision(1),
                new Revision(1),
                Oid.NONE,
                Fixtures.record(id, claims(id, type).build()));
    }

    private static Live passedOn(String id, String type) {
        return Live.of(
                new Revision(1),
                new Revision(1),
                Oid.NONE,
                Fixtures.record(id, claims(id, type).build()).via(CHILD));
    }

    private record FixedHoldings(List<Entry> all) implements Holdings {
        @Override
        public Revision head() {
            return new Revision(all.size());
        }

        @Override
        public List<Entry> after(Revision cursor, int limit) {
            return all;
        }

        @Override
        public Optional<Live> find(EndpointId id, java.time.Instant now) {
            return all.stream()
                    .filter(entry -> entry.id().equals(id))
                    .flatMap(entry -> entry instanceof Live live ? Stream.of(live) : Stream.empty())
                    .findFirst();
        }

        @Override
        public Stream<Entry> states(java.time.Instant now) {
            return all.stream();
        }
    }
}
