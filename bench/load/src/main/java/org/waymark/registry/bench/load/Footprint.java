package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a JVM, in MiB.
 *
 * @param resident what the system has given it
 * @param live what is left on its heap after a full collection
 */
record Footprint(long resident, long live) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final long KIBI = 1024;
    private static final long JCMD_SECONDS = 60;

    static Footprint of(long pid) throws IOException, InterruptedException {
        long resident = number(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status"))) / KIBI;
        return new Footprint(resident, number(TOTAL, histogram(pid)) / KIBI / KIBI);
    }

    /** The most that the system has ever given to a process, in MiB. */
    static long peak(long pid) throws IOException {
        return number(PEAK, Files.readString(Path.of("/proc", Long.toString(pid), "status"))) / KIBI;
    }

    /** Counting the live objects collects the others first. */
    private static String histogram(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(JCMD_SECONDS, TimeUnit.SECONDS);
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
