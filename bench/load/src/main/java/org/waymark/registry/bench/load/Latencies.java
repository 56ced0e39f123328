package org.waymark.registry.bench.load;

import java.util.Arrays;

/** How long requests took, in classes about 1 % wide. For one thread. */
final class Latencies {
    private static final int PARTS_BITS = 7;
    private static final int PARTS = 1 << PARTS_BITS;
    private static final int CLASSES = (Long.SIZE - PARTS_BITS) * PARTS;

    private final long[] counts = new long[CLASSES];
    private long count;

    void add(long nanos) {
        add(nanos, 1);
    }

    void add(long nanos, long times) {
        counts[classOf(nanos)] += times;
        count += times;
    }

    Latencies plus(Latencies other) {
        Latencies sum = new Latencies();
        Arrays.setAll(sum.counts, i -> counts[i] + other.counts[i]);
        sum.count = count + other.count;
        return sum;
    }

    long count() {
        return count;
    }

    /** The time that so many of a thousand requests did not exceed. */
    long nanosOf(int perMille) {
        long wanted = (count * perMille + 999) / 1000;
        long seen = 0;
        int i = 0;
        while (i < CLASSES && seen + counts[i] < wanted) {
            seen += counts[i];
            i++;
        }
        return beginOf(i);
    }

    /** Small values have a class of their own; above, every power of two has the same number of classes. */
    private static int classOf(long nanos) {
        int shift = Math.max(0, Long.SIZE - PARTS_BITS - 1 - Long.numberOfLeadingZeros(nanos | 1));
        return (shift << PARTS_BITS) + (int) (nanos >>> shift);
    }

    private static long beginOf(int index) {
        int shift = Math.max(0, (index >>> PARTS_BITS) - 1);
        return (long) (index - (shift << PARTS_BITS)) << shift;
    }
}
