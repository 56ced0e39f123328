package org.waymark.registry.model.federation;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.registry.model.record.EndpointId;

/**
 * What a registry has, in {@link #BUCKETS} numbers: each the sum over the records whose ids fall into one bucket. Two
 * registries with the same records have the same numbers, in whatever order the records came. What is gone does not
 * count: it is forgotten sooner in one place than in another. Immutable.
 */
public final class Digests {
    public static final int BUCKETS = 1024;

    private final long[] sums;

    private Digests(long[] sums) {
        this.sums = sums;
    }

    /** @param sums one for each bucket */
    public Digests(List<Long> sums) {
        this(sums.stream().mapToLong(Long::longValue).toArray());
        if (sums.size() != BUCKETS) {
            throw new IllegalArgumentException("There are " + BUCKETS + " buckets, not " + sums.size());
        }
    }

    public static Digests of(Stream<StateVersion> states) {
        long[] sums = new long[BUCKETS];
        states.filter(state -> !state.gone()).forEach(state -> sums[bucket(state.id())] += number(state));
        return new Digests(sums);
    }

    /** The sums in the order of the buckets. */
    public List<Long> sums() {
        return Arrays.stream(sums).boxed().toList();
    }

    /** The bucket into which an id falls, from zero. */
    public static int bucket(EndpointId id) {
        return (int) Long.remainderUnsigned(Fingerprint.of(id.value()), BUCKETS);
    }

    /** The buckets in which the two registries do not have the same. */
    public NavigableSet<Integer> differencesTo(Digests other) {
        NavigableSet<Integer> differing = new TreeSet<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (sums[bucket] != other.sums[bucket]) {
                differing.add(bucket);
            }
        }
        return differing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digests that && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "Digests" + Arrays.toString(sums);
    }

    private static long number(StateVersion state) {
        return Fingerprint.of(state.id() + "\n" + state.time().toEpochMilli() + "\n" + state.fingerprint());
    }
}
