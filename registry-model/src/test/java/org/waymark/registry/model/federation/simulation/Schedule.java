package org.waymark.registry.model.federation.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What one run is like, drawn from its number.
 *
 * @param parents for each registry the number of the one above, or {@link #NOBODY} if it is a global one
 * @param links how registries keep in touch
 * @param records how many there are, and how long they live
 * @param weather how badly the network fails
 * @param machines how badly the machines fail
 * @param plain whether everybody is an anonymous administrator, as over plain HTTP
 */
record Schedule(
        List<Integer> parents, Links links, Records records, Weather weather, Machines machines, boolean plain) {
    static final int NOBODY = -1;
    static final long MINUTE = Duration.ofMinutes(1).toMillis();
    static final long SECOND = Duration.ofSeconds(1).toMillis();
    /** While things go wrong. */
    static final long TROUBLED = 20 * MINUTE;

    private static final int MOST_GLOBALS = 5;
    private static final int MOST_BELOW = 5;
    private static final int DEEPEST = 4;
    private static final List<Duration> CHECK_INS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(60));
    /** The last one is so seldom that the changes have to do without. */
    private static final List<Duration> COMPARISONS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofDays(30));

    record Links(Duration checkIn, Duration compare, int batch) {}

    /**
     * What is registered.
     *
     * @param longestLease milliseconds
     * @param retention for how many milliseconds removals are remembered
     * @param delay for how many milliseconds a record is kept whose lease is over
     * @param strict the registry that grants no ordinary record more than {@link #STRICT}, or {@link #NOBODY}
     * @param roaming how many of them are registered with whichever global registry is at hand
     */
    record Records(int endpoints, int changes, long longestLease, long retention, long delay, int strict, int roaming) {
        static final long STRICT = 3 * MINUTE;
    }

    /**
     * The network; of each thousand requests so many have this fate.
     *
     * @param lost the request does not arrive, or its reply
     * @param doubled it arrives again, at most {@link #LATEST} milliseconds later
     * @param slow it takes longer than the sender waits
     * @param cuts how often the registries fall into two groups that do not reach each other
     */
    record Weather(int lost, int doubled, int slow, int cuts) {
        static final Weather FINE = new Weather(0, 0, 0, 0);
        static final long LATEST = 10 * MINUTE;
    }

    /**
     * The registries' machines.
     *
     * @param leaves how often one is stopped in good order
     * @param moves how often one is put below another one
     * @param disks how often a store is away
     * @param skew no clock is more milliseconds before or after the true time
     */
    record Machines(int crashes, int pauses, int leaves, int moves, int disks, long skew) {}

    static Schedule draw(RandomGenerator dice) {
        List<Integer> parents = tree(dice);
        return new Schedule(
                parents,
                new Links(pick(CHECK_INS, dice), pick(COMPARISONS, dice), 1 + dice.nextInt(5)),
                records(parents.size(), dice),
                weather(dice),
                machines(dice),
                dice.nextInt(4) == 0);
    }

    private static Machines machines(RandomGenerator dice) {
        return new Machines(
                dice.nextInt(4),
                dice.nextInt(3),
                dice.nextInt(1 + dice.nextInt(3)),
                dice.nextInt(1 + dice.nextInt(3)),
                dice.nextInt(1 + dice.nextInt(4)),
                pick(List.of(0L, SECOND, 30 * SECOND, 2 * MINUTE), dice));
    }

    /**
     * Removals are remembered for longer than anybody can be cut off, and anything can be late; or for longer than any
     * record lives.
     */
    private static Records records(int registries, RandomGenerator dice) {
        boolean shortlived = dice.nextInt(4) == 0;
        long longest = shortlived ? 6 * MINUTE : (10 + dice.nextInt(200)) * MINUTE;
        long retention = shortlived ? longest + 14 * MINUTE : TROUBLED + 30 * MINUTE;
        int endpoints = 1 + dice.nextInt(6);
        return new Records(
                endpoints,
                2 + dice.nextInt(14),
                longest,
                retention,
                dice.nextBoolean() ? 0 : 10 * MINUTE,
                dice.nextInt(8) == 0 ? dice.nextInt(registries) : NOBODY,
                dice.nextInt(3) == 0 ? dice.nextInt(endpoints + 1) : 0);
    }

    private static Weather weather(RandomGenerator dice) {
        return dice.nextInt(8) == 0
                ? Weather.FINE
                : new Weather(storm(dice, 300), storm(dice, 200), storm(dice, 150), dice.nextInt(3));
    }

    /** Something from nothing to the worst, rather little. */
    private static int storm(RandomGenerator dice, int worst) {
        return dice.nextInt(1 + dice.nextInt(worst));
    }

    private static List<Integer> tree(RandomGenerator dice) {
        List<Integer> parents = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        int globals = 1 + dice.nextInt(1 + dice.nextInt(MOST_GLOBALS));
        for (int i = 0; i < globals; i++) {
            parents.add(NOBODY);
            depths.add(0);
        }
        int below = dice.nextInt(1 + dice.nextInt(MOST_BELOW + 1));
        for (int i = 0; i < below; i++) {
            int parent = dice.nextBoolean() ? parents.size() - 1 : dice.nextInt(parents.size());
            int chosen = depths.get(parent) < DEEPEST ? parent : dice.nextInt(globals);
            parents.add(chosen);
            depths.add(depths.get(chosen) + 1);
        }
        return List.copyOf(parents);
    }

    private static <T> T pick(List<T> choices, RandomGenerator dice) {
        return choices.get(dice.nextInt(choices.size()));
    }

    boolean isGlobal(int registry) {
        return parents.get(registry) == NOBODY;
    }
}
