package org.waymark.registry.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Where and with what was measured: without it the figures say nothing. */
final class Setting {
    private Setting() {}

    /** To be asked before the run: the load average tells whether the machine was quiet. */
    static String of(Options options, Installation installation) throws IOException {
        List<String> parts = List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Runtime.getRuntime().availableProcessors() + " cores, shared with the load",
                String.format(Locale.ROOT, "load average %.1f before", loadAverage()),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                installation.server().getFileName().toString().replace(".jar", ""),
                "heap " + MicroServer.HEAP,
                "embedded store",
                options.records() + " records",
                options.connections() + " connections",
                "readings " + options.seconds() + " s each by " + (options.wrk() ? "wrk" : "own client"));
        return "Setting: " + String.join("; ", parts) + ".";
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
