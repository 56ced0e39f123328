package org.waymark.registry.processes.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.processes.Registries;

/**
 * Everything at once, for minutes: drawn from the seed {@code churn.seed}, for {@code churn.minutes}. Leaves a report in
 * {@code churn.report}.
 */
@Tag("long")
@Timeout(3600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChurnIT {
    private static final long SEED = Long.getLong("churn.seed", 1);
    private static final Duration CHURN = Duration.ofMinutes(Long.getLong("churn.minutes", 10));
    private static final List<Trouble> TROUBLES = List.of(
            Trouble.NONE,
            Trouble.NONE,
            Trouble.lossy(0.3),
            Trouble.lossy(0.3),
            Trouble.late(Duration.ofSeconds(2)),
            Trouble.REFUSED,
            Trouble.SILENT);
    private static final int GUSTS = 3;
    private static final int CHANGES_IN_A_GUST = 80;

    @RegisterExtension
    static final Registries REGISTRIES = new Registries();

    private final Random chance = new Random(SEED);
    private Federation federation;

    @BeforeAll
    void allStart(@TempDir Path folder) throws IOException, InterruptedException {
        federation = new Federation(REGISTRIES, folder).start();
    }

    @AfterAll
    void end() throws IOException {
        federation.close();
    }

    @Test
    void nothingAcknowledgedIsLostInAnyOfManyRounds() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Churn churn = new Churn(federation, "churn-")) {
            do {
                churn.round(() -> storm(churn));
            } while (System.nanoTime() - begin < CHURN.toNanos());
            Report report = new Report(
                    churn, Duration.ofNanos(System.nanoTime() - begin), federation.requests(), federation.lost());
            Files.writeString(Path.of(System.getProperty("churn.report", "target/churn.md")), report.text());
            assertThat(churn.backwards()).isEmpty();
        }
    }

    /** Every link has another trouble with every gust; in between some registry is killed. */
    private void storm(Churn churn) throws IOException, InterruptedException {
        for (int gust = 0; gust < GUSTS; gust++) {
            for (FaultyLink way : federation.ways()) {
                churn.suffer(way, TROUBLES.get(chance.nextInt(TROUBLES.size())));
            }
            if (gust < 2) {
                List<Member> members = federation.members();
                Member victim = members.get(chance.nextInt(members.size()));
                churn.kill(victim);
            }
            churn.letPublish(CHANGES_IN_A_GUST);
        }
        churn.awaitAllReady();
    }
}
