package org.waymark.registry.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures several kinds of reading in turns, so that a machine that is slower for a while is so to all of them, and
 * compares each with its ceilings.
 */
final class Readings {
    private static final int PASSES = 3;

    private final Load load;
    private final Duration turn;
    private final List<Reading> kinds;
    private final Map<String, List<Measurement>> measured = new LinkedHashMap<>();

    /** @param each how long each kind is measured altogether */
    Readings(Load load, Duration each, List<Reading> kinds) {
        this.load = load;
        this.turn = each.dividedBy(PASSES);
        this.kinds = kinds;
        kinds.forEach(kind -> measured.put(kind.name(), new ArrayList<>()));
    }

    void run() throws IOException, InterruptedException {
        for (Reading kind : kinds) {
            Progress.say("Warming up: " + kind.name());
            load.measure(kind, turn);
        }
        for (int pass = 1; pass <= PASSES; pass++) {
            Progress.say("Reading, turn " + pass + " of " + PASSES);
            for (Reading kind : kinds) {
                turns(kind).add(load.measure(kind, turn));
            }
        }
    }

    void report(Table table) {
        for (Reading kind : kinds) {
            table.load(kind.name(), "req/s", sum(turns(kind)));
            kind.ceilings().forEach(ceiling -> table.fact(kind.name() + " : " + ceiling.name(), ratio(kind, ceiling)));
            if (kind.alone()) {
                table.duration(kind.name(), sum(turns(kind)));
            }
        }
    }

    /** How fast one kind is beside another: altogether, and in each turn. */
    private String ratio(Reading one, Reading other) {
        List<Measurement> ones = turns(one);
        List<Measurement> others = turns(other);
        String turns = IntStream.range(0, PASSES)
                .mapToObj(i -> ratio(ones.get(i), others.get(i)))
                .collect(Collectors.joining(", "));
        return ratio(sum(ones), sum(others)) + " (turns: " + turns + ")";
    }

    private List<Measurement> turns(Reading kind) {
        return Objects.requireNonNull(measured.get(kind.name()));
    }

    private static String ratio(Measurement one, Measurement other) {
        return String.format(Locale.ROOT, "%.2f", one.perSecond() / other.perSecond());
    }

    private static Measurement sum(List<Measurement> turns) {
        return turns.stream().reduce(Measurement.NONE, Measurement::plus);
    }
}
