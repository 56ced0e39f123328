package org.waymark.registry.bench.engines;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.h2.engine.Constants;

/** Runs one step of the measurement, or all of them and prints the table. */
public final class Main {

    static final int RECORDS = Integer.getInteger("records", 100_000);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int KILL_BATCH = Integer.getInteger("killBatch", 100);
    private static final Path FOLDER = Path.of("target", "data");

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "load" -> Load.run(candidate(arguments), folder(arguments), RECORDS);
            case "read" -> Reading.run(candidate(arguments), folder(arguments));
            case "feed" -> Feeding.run(candidate(arguments), folder(arguments), Integer.parseInt(arguments[3]));
            case "check" -> Feeding.check(candidate(arguments), folder(arguments),
                    Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
            case "damage" -> Damage.run(FOLDER);
            default -> measure(candidates(arguments));
        }
    }

    private static Candidate candidate(String[] arguments) {
        return Candidate.named(arguments[1]);
    }

    private static Path folder(String[] arguments) throws IOException {
        return Files.createDirectories(Path.of(arguments[2]));
    }

    private static List<Candidate> candidates(String[] names) {
        return names.length == 0 ? List.of(Candidate.values()) : Arrays.stream(names).map(Candidate::named).toList();
    }

    private static void measure(List<Candidate> candidates) throws Exception {
        Report report = new Report();
        printSetting();
        for (Candidate candidate : candidates) {
            for (int run = 0; run < RUNS; run++) {
                clear(FOLDER);
                Child.start("load", candidate, FOLDER).figures().forEach(figure -> report.add(candidate, figure));
                Child.start("read", candidate, FOLDER).figures().forEach(figure -> report.add(candidate, figure));
            }
            clear(FOLDER);
            for (int round = 0; round < KILLS; round++) {
                kill(candidate, 700 + 130 * (round % 7), report);
            }
        }
        report.print();
    }

    private static void kill(Candidate candidate, long millis, Report report) throws Exception {
        List<Long> batches = Child.start("feed", candidate, FOLDER, KILL_BATCH).numbersUntilKilled(millis);
        if (batches.isEmpty()) {
            throw new IOException("killed before anything was acknowledged, which proves nothing");
        }
        report.add(candidate, new Figure.Measured(Figure.ACKNOWLEDGED, (double) batches.size() * KILL_BATCH));
        List<Figure.Measured> found = Child.start("check", candidate, FOLDER, KILL_BATCH,
                batches.get(batches.size() - 1)).figures();
        found.forEach(figure -> report.add(candidate, figure));
    }

    private static void printSetting() throws IOException {
        FileStore disk = Files.getFileStore(Path.of("."));
        System.out.printf(Locale.ROOT, "%s %s, %s %s, %d cores, heap %d MB, %s on %s, load %.1f, H2 %s,"
                        + " %d records, median of %d runs%n%n",
                System.getProperty("java.vm.name"), System.getProperty("java.version"),
                System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20,
                disk.type(), disk.name(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Constants.VERSION, RECORDS, RUNS);
    }

    static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }
}
