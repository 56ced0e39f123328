package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

class InventoryTest {
    private static final String CHILD = "http://child.example.org";
    private static final Set<Integer> ALL =
            IntStream.range(0, Digests.BUCKETS).boxed().collect(Collectors.toSet());

    private static final ServiceRecord OWN =
            record("own", claims("own", "shown").build());
    private static final ServiceRecord SECRET =
            record("secret", claims("secret", "hidden").build());
    private static final ServiceRecord PASSED_ON = record(
                    "below", claims("below", "shown").build())
            .via("http://grandchild.example.org")
            .via(CHILD);
    private static final ServiceRecord SECRET_PASSED_ON = record(
                    "secret-below", claims("secret-below", "hidden").build())
            .via(CHILD)
            .via("http://other.example.org");
    private static final StateVersion GONE = StateVersion.gone(new EndpointId("gone"), NOON, Cause.REMOVED);

    private final HeldRecords held = new HeldRecords();
    private final Inventory inventory = new Inventory(held, () -> BlockList.parse(List.of("Service_Type = hidden")));

    @BeforeEach
    void hold() {
        List.of(OWN, SECRET, PASSED_ON, SECRET_PASSED_ON).forEach(held::put);
        held.put(record("gone", claims("gone", "shown").build()));
        held.remove("gone", NOON);
    }

    @Test
    void whatIsBlockedIsNotShownToANeighbour() {
        assertThat(inventory.digests(Optional.empty(), NOON)).isEqualTo(sums(OWN, PASSED_ON));
        assertThat(inventory.versions(ALL, Optional.empty(), NOON))
                .containsExactlyInAnyOrder(StateVersion.of(OWN), GONE, StateVersion.of(PASSED_ON));
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

    private static Digests sums(ServiceRecord... records) {
        return Digests.of(Stream.of(records).map(StateVersion::of));
    }
}
