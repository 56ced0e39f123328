package org.waymark.registry.bench.engines;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Medians per candidate, as a Markdown table with one column per candidate. */
final class Report {

    private final Map<Candidate, Map<Figure, List<Double>>> values = new LinkedHashMap<>();

    void add(Candidate candidate, Figure.Measured measured) {
        values.computeIfAbsent(candidate, any -> new EnumMap<>(Figure.class))
                .computeIfAbsent(measured.figure(), any -> new ArrayList<>())
                .add(measured.value());
    }

    void print() {
        System.out.println(row("", candidate -> candidate.toString()));
        System.out.println(row("---", candidate -> "---:"));
        for (Figure figure : Figure.values()) {
            System.out.println(row(figure.title(), candidate -> cell(candidate, figure)));
        }
    }

    private String row(String title, Function<Candidate, String> cell) {
        return values.keySet().stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |"));
    }

    private String cell(Candidate candidate, Figure figure) {
        List<Double> measured = values.get(candidate).getOrDefault(figure, List.of());
        return measured.isEmpty() ? "" : String.format(Locale.ROOT, "%,.0f", summary(figure, measured));
    }

    /** Losses add up over the rounds; of everything else the median counts. */
    private static double summary(Figure figure, List<Double> measured) {
        return switch (figure) {
            case LOST, TORN, ACKNOWLEDGED -> measured.stream().mapToDouble(Double::doubleValue).sum();
            default -> measured.stream().sorted().toList().get(measured.size() / 2);
        };
    }
}
