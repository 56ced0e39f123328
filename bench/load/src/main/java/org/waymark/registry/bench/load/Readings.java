package org.waymark.registry.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures several kinds of reading in turns, so that a machine that is slower for a while is so to all of them, and
 * compares one with the ceiling.
 */
final class Readings {
    private static final int PASSES = 3;

    private final Load load;
    private final Duration turn;
    private final List<Reading> kinds;
    private final List<List<Measurement>> measured = new ArrayList<>();

    /** @param each how long each kind is measured altogether */
    Readings(Load load, Duration each, List<Reading> kinds) {
        this.load = load;
        this.turn = each.dividedBy(PASSES);
        this.kinds = kinds;
        kinds.forEach(kind -> measured.add(new ArrayList<>()));
    }

    void run() throws IOException, InterruptedException {
        for (Reading kind : kinds) {
            Progress.say("Warming up: " + kind.name());
            load.measure(kind, turn);
        }
        for (int pass = 1; pass <= PASSES; pass++) {
            Progress.say("Reading, turn " + pass + " of " + PASSES);
            for (int i = 0; i < kinds.size(); i++) {
                measured.get(i).add(load.measure(kinds.get(i), turn));
            }
        }
    }

    void report(Table table) {
        for (int i = 0; i < kinds.size(); i++) {
            table.load(kinds.get(i).name(), "req/s", sum(measured.get(i)));
        }
    }

    /** How fast one kind is beside another: altogether, and in each turn. */
    String ratio(Reading one, Reading other) {
        List<Measurement> ones = measured.get(kinds.indexOf(one));
        List<Measurement> others = measured.get(kinds.indexOf(other));
        String turns = IntStream.range(0, PASSES)
                .mapToObj(i -> ratio(ones.get(i), others.get(i)))
                .collect(Collectors.joining(", "));
        return ratio(sum(ones), sum(others)) + " (turns: " + turns + ")";
    }

    private static String ratio(Measurement one, Measurement other) {
        return String.format(Locale.ROOT, "%.2f", one.perSecond() / other.perSecond());
    }

    private static Measurement sum(List<Measurement> turns) {
        return turns.stream().reduce(Measurement.NONE, Measurement::plus);
    }
}
