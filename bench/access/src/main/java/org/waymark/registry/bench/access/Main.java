package org.waymark.registry.bench.access;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the measurement and prints a table. */
public final class Main {
    private static final Map<String, String> ROWS = Map.of(
            "acl", "access control list",
            "xacml", "XACML policies, asked before",
            "xacmlAsksThePolicies", "XACML policies, a path never asked for",
            "xacmlAsksAllPolicies", "XACML policies, denied by the last of them");

    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Deciding.class.getName() + ".*")
                        .forks(2)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.printf(
                "Setting: %s; %d cores; load average %.1f before; %s %s; %d callers; 2 JVMs, 5 s warm-up and 5 s each.%n%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                load,
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                Administration.CALLERS);
        System.out.println("| identify and decide | µs | ± µs |\n|---|--:|--:|");
        for (RunResult result : results) {
            System.out.printf(
                    "| %s | %.2f | %.2f |%n",
                    ROWS.get(result.getPrimaryResult().getLabel()),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
    }
}
