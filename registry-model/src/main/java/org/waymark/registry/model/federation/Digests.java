package org.waymark.registry.model.federation;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.registry.model.record.EndpointId;

/**
 * What a registry has, in {@link #BUCKETS} numbers: each the sum over the records whose ids fall into one bucket. Two
 * registries with the same records have the same numbers, in whatever order the records came. What is gone does not
 * count: it is forgotten sooner in one place than in another.
 *
 * @param sums one for each bucket
 */
public record Digests(List<Long> sums) {
    public static final int BUCKETS = 1024;

    public Digests {
        sums = List.copyOf(sums);
        if (sums.size() != BUCKETS) {
            throw new IllegalArgumentException("There are " + BUCKETS + " buckets, not " + sums.size());
        }
    }

    public static Digests of(Stream<StateVersion> states) {
        long[] sums = new long[BUCKETS];
        states.filter(state -> !state.gone()).forEach(state -> sums[bucket(state.id())] += number(state));
        return new Digests(Arrays.stream(sums).boxed().toList());
    }

    /** The bucket into which an id falls, from zero. */
    public static int bucket(EndpointId id) {
        return (int) Long.remainderUnsigned(Fingerprint.of(id.value()), BUCKETS);
    }

    /** The buckets in which the two registries do not have the same. */
    public NavigableSet<Integer> differencesTo(Digests other) {
        NavigableSet<Integer> differing = new TreeSet<>();
        IntStream.range(0, BUCKETS)
                .filter(bucket -> !sums.get(bucket).equals(other.sums.get(bucket)))
                .forEach(differing::add);
        return differing;
    }

    private static long number(StateVersion state) {
        return Fingerprint.of(state.id() + "\n" + state.time().toEpochMilli() + "\n" + state.fingerprint());
    }
}
