package org.waymark.registry.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Of two registries on one MongoDB one is on duty, and the other when that one is gone. */
@Timeout(300)
class DutyIT {
    private static final String ON = "waymark_duty 1.0\n";
    private static final String OFF = "waymark_duty 0.0\n";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);

    @RegisterExtension
    private final Registries registries = new Registries();

    @TempDir
    private Path folder;

    private final SharedStore store = new SharedStore();

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void dutyIsTakenOverFromTheKilledAndHandedOverByTheStopped() throws IOException, InterruptedException {
        RegistryProcess one = start("one").awaitReady();
        awaitDuty(one);
        RegistryProcess other = start("other").awaitReady();
        assertThat(metrics(other)).contains(OFF);

        one.kill();
        awaitDuty(other);

        other.stop();
        RegistryProcess next = start("one").awaitReady();
        assertThat(metrics(next)).contains(ON);
    }

    private static String metrics(RegistryProcess registry) throws IOException, InterruptedException {
        return registry.http().get("metrics").body();
    }

    private RegistryProcess start(String node) throws IOException {
        return registries.start(folder, store.settings(node));
    }

    private static void awaitDuty(RegistryProcess registry) throws InterruptedException {
        Patience.within(TAKEN_OVER, () -> "duty\n" + registry.log(), () -> registry.http()
                .shows("metrics", ON));
    }
}
