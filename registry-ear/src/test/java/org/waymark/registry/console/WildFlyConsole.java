package org.waymark.registry.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.waymark.registry.application.Deployments;

/** Runs the management operations that the page "System Properties" of WildFly's console runs. */
final class WildFlyConsole implements Console {
    private final int port;

    WildFlyConsole(int port) {
        this.port = port;
    }

    @Override
    public void set(String key, String value) throws IOException, InterruptedException {
        run("/system-property=" + key + ":add(value=\"" + value + "\")");
    }

    @Override
    public void remove(String key) throws IOException, InterruptedException {
        run("/system-property=" + key + ":remove");
    }

    private void run(String operation) throws IOException, InterruptedException {
        Path home = Path.of(Deployments.property("wildfly.home"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        home.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        home.resolve("modules").toString(),
                        "org.jboss.as.cli",
                        "--connect",
                        "--controller=127.0.0.1:" + port,
                        "--command=" + operation)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(operation + ": " + output);
        }
    }
}
