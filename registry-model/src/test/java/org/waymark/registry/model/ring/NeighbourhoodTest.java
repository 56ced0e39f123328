package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final String OWN = "http://own";
    private static final List<String> OTHERS = List.of("http://a", "http://b", "http://c", "http://d", "http://e");

    private final Map<String, Instant> members = new TreeMap<>();
    private final Neighbourhood neighbourhood = new Neighbourhood(OWN, 2);

    NeighbourhoodTest() {
        members.put(OWN, NOON);
        OTHERS.forEach(other -> members.put(other, NOON));
    }

    @Test
    void whoIsAloneHasNoNeighbours() {
        assertThat(neighbourhood.of(Map.of(), address -> false, NOON)).isEmpty();
        assertThat(neighbourhood.of(Map.of(OWN, NOON), address -> false, NOON)).isEmpty();
    }

    @Test
    void theNeighboursAreThoseOfTheRing() {
        assertThat(neighbours(Set.of()))
                .containsExactlyElementsOf(
                        Ring.of(List.copyOf(members.keySet())).neighbours(OWN, 2));
    }

    @Test
    void aDeadNeighbourIsStillTriedAndAnotherStandsIn() {
        Set<String> usual = neighbours(Set.of());
        String dead = usual.iterator().next();

        assertThat(neighbours(Set.of(dead))).containsAll(usual).hasSizeGreaterThan(usual.size());
    }

    @Test
    void whoHasNotRenewedItsRecordForThreeHoursCountsAsDead() {
        Set<String> usual = neighbours(Set.of());
        members.put(usual.iterator().next(), NOON.minus(Duration.ofHours(4)));

        assertThat(neighbours(Set.of())).containsAll(usual).hasSizeGreaterThan(usual.size());
    }

    @Test
    void whoseOwnRecordIsNotStoredYetIsAMemberAllTheSame() {
        Set<String> usual = neighbours(Set.of());
        members.remove(OWN);

        assertThat(neighbours(Set.of())).isEqualTo(usual);
    }

    private Set<String> neighbours(Set<String> dead) {
        return neighbourhood.of(members, dead::contains, NOON);
    }
}
