package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.population.Population;
import org.waymark.registry.processes.Patience;

/** The shipped publisher keeps a registry up to date with a folder of files, such as a cron job fills. */
class PublisherIT extends DeployedRegistry {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private Path records;

    @BeforeEach
    void settle() throws IOException {
        records = Files.createDirectory(folder.resolve("records"));
        configure("1", "2");
    }

    private void configure(String period, String validity) throws IOException {
        Files.writeString(folder.resolve("publisher.ini"), """
                [emir-serp]
                url = %s
                period = %s
                validity = %s
                verbosity = info
                state_file = state.json

                [site]
                json_dir_location = records
                """.formatted(address(), period, validity));
    }

    private String address() {
        return registry().address().toString().replaceAll("/+$", "");
    }

    private void write(String file, List<String> ids) throws IOException {
        Path next = Files.writeString(
                folder.resolve("next"),
                ids.stream().map(PublisherIT::record).toList().toString());
        Files.move(next, records.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String record(String id) {
        return """
                {"Service_Endpoint_ID":"%s","Service_ID":"s","Service_Name":"n","Service_Type":"org.example.published",
                 "Service_Endpoint_URL":"https://example.org","Service_Endpoint_Capability":["c"],
                 "Service_Endpoint_Technology":"t","Service_Endpoint_InterfaceName":"i",
                 "Service_Endpoint_InterfaceVersion":"1"}""".formatted(id);
    }

    private Set<String> registered() {
        Set<String> ids = new TreeSet<>();
        registry()
                .get("services?Service_Type=org.example.published")
                .array()
                .forEach(
                        record -> ids.add(((JsonString) record.asJsonObject().get("Service_Endpoint_ID")).getString()));
        return ids;
    }

    private void awaitRegistered(PublisherProcess publisher, String... ids) throws InterruptedException {
        Patience.within(
                PATIENCE, () -> Set.of(ids) + ", not " + registered() + "\n" + publisher.said(), () -> registered()
                        .equals(Set.of(ids)));
    }

    @Test
    void followsWhatIsInAFolderAndLeavesNothingBehind() throws IOException, InterruptedException {
        write("a.json", List.of("pub-1", "pub 2&=#+%"));
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run")) {
            awaitRegistered(publisher, "pub-1", "pub 2&=#+%");
            write("b.json", List.of("pub-3"));
            awaitRegistered(publisher, "pub-1", "pub 2&=#+%", "pub-3");
            write("a.json", List.of("pub-1"));
            awaitRegistered(publisher, "pub-1", "pub-3");
            Files.delete(records.resolve("b.json"));
            awaitRegistered(publisher, "pub-1");
            assertThat(statusOf("running")).contains("1 taken");
            publisher.stop();
            assertThat(publisher.said()).contains("stopped: 1 endpoints removed, 0 left");
        }
        assertThat(registered()).isEmpty();
    }

    @Test
    void afterAKillItGoesOnWhereItWas() throws IOException, InterruptedException {
        write("a.json", List.of("pub-1", "pub-2"));
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run")) {
            awaitRegistered(publisher, "pub-1", "pub-2");
            publisher.kill();
        }
        write("a.json", List.of("pub-1"));
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run", "--keep")) {
            awaitRegistered(publisher, "pub-1");
            publisher.stop();
            assertThat(publisher.said()).contains("2 endpoints are known from before");
        }
        assertThat(registered()).containsExactly("pub-1");
        registry().remove("pub-1");
    }

    @Test
    void whatAKilledPublisherRegisteredEndsWithItsLease() throws IOException, InterruptedException {
        configure("0.0005", "0.002");
        write("a.json", List.of("pub-1"));
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run")) {
            awaitRegistered(publisher, "pub-1");
            Thread.sleep(Duration.ofSeconds(8).toMillis());
            assertThat(registered()).as(publisher.said()).containsExactly("pub-1");
            publisher.kill();
            awaitRegistered(publisher);
        }
    }

    @Test
    void aPopulationIsPublishedAtOnceAndWhatIsRefusedIsNamed() throws IOException, InterruptedException {
        String population = Population.of(7).texts(250).map(JsonText::toString).collect(Collectors.joining("\n"));
        Files.writeString(records.resolve("population"), population);
        Files.writeString(records.resolve("bad"), record("pub-1").replace("\"n\"", "\"\""));
        assertThat(once(1))
                .contains("250 of 251 endpoints")
                .contains("pub-1 of [site/bad] is not taken: 406 invalid-record: Service_Name");

        Files.writeString(records.resolve("population"), "[]");
        Files.delete(records.resolve("bad"));
        assertThat(once(0)).contains("0 of 0 endpoints");
        assertThat(registry().get("services").array()).isEmpty();
    }

    private String once(int exitCode) throws IOException, InterruptedException {
        try (PublisherProcess publisher = PublisherProcess.start(folder, "once")) {
            assertThat(publisher.exitCode()).as(publisher.said()).isEqualTo(exitCode);
            return publisher.said();
        }
    }

    private String statusOf(String expected) throws IOException, InterruptedException {
        try (PublisherProcess status = PublisherProcess.start(folder, "status")) {
            status.exitCode();
            assertThat(status.said()).contains(expected);
            return status.said();
        }
    }
}
