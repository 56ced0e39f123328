package org.waymark.registry.model.feed;

/**
 * A place in the feed. Every accepted change has its own, one higher than the change before.
 *
 * @param number zero before the first change
 */
public record Revision(long number) implements Comparable<Revision> {
    /** Before everything. */
    public static final Revision ZERO = new Revision(0);

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("A revision is not negative: " + number);
        }
    }

    public Revision plus(long changes) {
        return new Revision(number + changes);
    }

    public boolean isAfter(Revision other) {
        return number > other.number;
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
