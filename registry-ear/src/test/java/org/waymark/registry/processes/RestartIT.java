package org.waymark.registry.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A registry with the embedded store that is stopped, killed and started again. */
@Timeout(300)
class RestartIT {
    /** The engine writes this when it is closed, and at no other time. */
    private static final String CLOSED_IN_ORDER = ",clean:1,";

    private static final int ENOUGH = 20;
    private static final Duration SOON = Duration.ofMinutes(1);

    @RegisterExtension
    private final Registries registries = new Registries();

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesStopAndKill() throws IOException, InterruptedException {
        RegistryProcess first = start().awaitReady();
        String batch = Records.batch(Records.rich("kept"), Records.named("changed"), Records.named("removed"));
        assertThat(first.http().post(batch).statusCode()).isEqualTo(200);
        first.http().post(Records.batch(Records.named("changed", "Another name")));
        assertThat(first.http().delete("removed").statusCode()).isEqualTo(200);
        String kept = first.http().record("kept");
        String changed = first.http().record("changed");
        long revision = first.http().revision();
        assertThat(storeFile()).content(StandardCharsets.ISO_8859_1).doesNotContain(CLOSED_IN_ORDER);
        Publisher untilStop = writing(first, "until-stop");

        first.stop();
        untilStop.close();
        assertThat(storeFile()).content(StandardCharsets.ISO_8859_1).contains(CLOSED_IN_ORDER);

        RegistryProcess second = start().awaitReady();
        assertThat(second.http().record("kept")).isEqualTo(kept).contains("\"_id\"", "\"exact\":4.0");
        assertThat(second.http().record("changed")).isEqualTo(changed).contains("Another name");
        assertThat(second.http().record("removed")).isEmpty();
        assertThat(second.http().ids()).containsAll(untilStop.acknowledged()).doesNotContain("removed");
        long grown = second.http().revision();
        assertThat(grown)
                .isGreaterThanOrEqualTo(revision + untilStop.acknowledged().size());
        String before = second.http().all();
        Publisher untilKill = writing(second, "until-kill");

        second.kill();
        untilKill.close();

        RegistryProcess third = start().awaitReady();
        assertThat(third.http().all()).startsWith(before.substring(0, before.lastIndexOf(']')));
        assertThat(third.http().ids()).containsAll(untilKill.acknowledged()).doesNotContain("removed");
        assertThat(third.http().revision())
                .isGreaterThanOrEqualTo(grown + untilKill.acknowledged().size());
    }

    @Test
    void aFolderInUseIsRefusedToASecondRegistry() throws IOException, InterruptedException {
        RegistryProcess first = start().awaitReady();
        first.http().post(Records.batch(Records.named("mine")));

        RegistryProcess second = registries.startInVain(folder, settings()).awaitRefusal();

        assertThat(second.http().status("health/ready")).isNotEqualTo(200);
        assertThat(second.log().lines())
                .anyMatch(line -> line.contains("the registry does not start: The store ")
                        && line.endsWith(" is in use by another process."));
        assertThat(first.http().post(Records.batch(Records.named("mine too"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStoreThatWasCutIsRefusedAndLeftAsItIs() throws IOException, InterruptedException {
        RegistryProcess first = start().awaitReady();
        Publisher publisher = writing(first, "cut");
        publisher.close();
        first.stop();
        try (RandomAccessFile file = new RandomAccessFile(storeFile().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        byte[] damaged = Files.readAllBytes(storeFile());

        RegistryProcess second = registries.startInVain(folder, settings()).awaitRefusal();

        assertThat(second.http().status("health/ready")).isNotEqualTo(200);
        assertThat(second.log().lines())
                .anyMatch(line -> line.contains("the registry does not start: The store")
                        && line.contains("damaged")
                        && line.contains("left as it is"));
        second.stop();
        assertThat(Files.readAllBytes(storeFile())).isEqualTo(damaged);
    }

    @Test
    void allWrongSettingsAreNamedAtOnceAndNoSecretIs() throws IOException, InterruptedException {
        Path config = folder.resolve("emir.config");
        Files.writeString(config, """
                emir.record.maximum = many
                emir.record.sweepPeriod = soon
                emir.mongodb.password = open-sesame
                emir.mongodb.uri = http://user:open-sesame@db.example.org/
                """);

        RegistryProcess registry = registries
                .startInVain(folder, Map.of("waymark.config", config.toString()))
                .awaitRefusal();

        assertThat(registry.http().status("health/ready")).isNotEqualTo(200);
        assertThat(registry.log())
                .contains("emir.record.maximum", "emir.record.sweepPeriod", "many", "soon", config.toString())
                .doesNotContain("open-sesame");
    }

    private RegistryProcess start() throws IOException {
        return registries.start(folder, settings());
    }

    private Map<String, String> settings() {
        return Map.of("emir.store.path", folder.resolve("data").toString());
    }

    private Path storeFile() {
        return folder.resolve("data").resolve("registry.mv");
    }

    private static Publisher writing(RegistryProcess registry, String name) throws InterruptedException {
        Publisher publisher = Publisher.at(registry.http(), name);
        Patience.within(
                SOON,
                () -> "acknowledged records",
                () -> publisher.acknowledged().size() >= ENOUGH);
        return publisher;
    }
}
