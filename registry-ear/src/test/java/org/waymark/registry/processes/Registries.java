package org.waymark.registry.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The processes of a test, or in a static field those of a test class. When it ends they are killed, however it ended;
 * logs are added to a failure, and a log that has a stack trace is one.
 */
public final class Registries implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final List<RegistryProcess> started = new CopyOnWriteArrayList<>();
    private final List<RegistryProcess> refused = new CopyOnWriteArrayList<>();
    private boolean shared;

    /** Starts a registry that is expected to come up. */
    public RegistryProcess start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, started);
    }

    /** Starts a registry whose start must fail; the server may then show where. */
    RegistryProcess startInVain(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, refused);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = true;
    }

    @Override
    public void afterEach(ExtensionContext test) throws InterruptedException {
        test.getExecutionException().ifPresent(this::addLogs);
        if (!shared) {
            end();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws InterruptedException {
        end();
    }

    private void end() throws InterruptedException {
        for (RegistryProcess process : refused) {
            process.kill();
        }
        for (RegistryProcess process : started) {
            process.kill();
        }
        started.forEach(Registries::checkLog);
    }

    private void addLogs(Throwable failure) {
        started.forEach(process -> failure.addSuppressed(new AssertionError("Log of a registry\n" + process.log())));
        refused.forEach(process -> failure.addSuppressed(new AssertionError("Log of a registry\n" + process.log())));
    }

    private static void checkLog(RegistryProcess process) {
        String log = process.log();
        if (log.lines().anyMatch(line -> line.startsWith("\tat "))) {
            throw new AssertionError("A stack trace in the log\n" + log);
        }
    }

    private static RegistryProcess start(Path folder, Map<String, String> settings, List<RegistryProcess> list)
            throws IOException {
        RegistryProcess process = RegistryProcess.start(Files.createTempDirectory(folder, "registry"), settings);
        list.add(process);
        return process;
    }
}
