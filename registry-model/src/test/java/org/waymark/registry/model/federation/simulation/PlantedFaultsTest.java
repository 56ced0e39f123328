package org.waymark.registry.model.federation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Invariants that never complain are worth nothing: each bug that is planted is noticed, by those that should. */
class PlantedFaultsTest {
    private static final int SCHEDULES = 1500;

    private static final Map<Fault, Set<Invariant>> COMPLAINTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Fault.FORGETS_REMOVALS, Set.of(Invariant.STAYS_GONE)),
            Map.entry(Fault.ACKNOWLEDGES_WITHOUT_STORING, Set.of(Invariant.ARRIVES, Invariant.ROOTS_AGREE)),
            Map.entry(Fault.LOSES_THE_LATEST_IN_A_CRASH, Set.of(Invariant.ARRIVES)),
            Map.entry(Fault.SKIPS_RECORDS_IN_COMPARISONS, Set.of(Invariant.ROOTS_AGREE)),
            Map.entry(Fault.KEEPS_THE_CURSOR_BEFORE_THE_REPLY, Set.of(Invariant.ARRIVES)),
            Map.entry(
                    Fault.SHOWS_A_REVISION_LATE,
                    Set.of(Invariant.ARRIVES, Invariant.STAYS_GONE, Invariant.ROOTS_AGREE)),
            Map.entry(Fault.FORGETS_THE_ROUTE, Set.of(Invariant.QUIET)),
            Map.entry(Fault.TAKES_RECORDS_OVER, Set.of(Invariant.KEEPS_ITS_OWNER)),
            Map.entry(Fault.IGNORES_TIMES, Set.of(Invariant.QUIET, Invariant.STAYS_GONE)),
            Map.entry(Fault.REPEATS_ITSELF, Set.of(Invariant.QUIET)),
            Map.entry(Fault.SHOWS_WHAT_IS_OVER, Set.of(Invariant.ENDS)),
            Map.entry(Fault.BEGINS_LEASES_ANEW, Set.of(Invariant.ENDS)),
            Map.entry(Fault.KEEPS_REMOVALS_TO_ITSELF, Set.of(Invariant.STAYS_GONE)),
            Map.entry(Fault.TAKES_ENDS_FOR_REMOVALS, Set.of(Invariant.ARRIVES))));

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsNoticed(Fault fault) {
        Set<Invariant> expected = COMPLAINTS.get(fault);
        Set<Invariant> complaints = EnumSet.noneOf(Invariant.class);
        for (long seed = 0; seed < SCHEDULES && !complaints.containsAll(expected); seed++) {
            try {
                Simulation.run(seed, fault, new Tally());
            } catch (Violation violation) {
                complaints.add(violation.invariant());
            }
        }

        assertThat(complaints).containsAll(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = Mode.EXCLUDE, names = "NONE")
    void withoutTheBugTheSameScheduleIsInOrder(Fault fault) {
        long seed = 0;
        while (!isNoticed(seed, fault)) {
            seed++;
        }
        long noticed = seed;

        assertThatCode(() -> Simulation.run(noticed, Fault.NONE, new Tally())).doesNotThrowAnyException();
    }

    private static boolean isNoticed(long seed, Fault fault) {
        try {
            Simulation.run(seed, fault, new Tally());
            return false;
        } catch (Violation violation) {
            return true;
        }
    }
}
