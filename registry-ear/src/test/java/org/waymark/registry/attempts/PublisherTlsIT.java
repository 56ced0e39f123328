package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.application.PublisherProcess;
import org.waymark.registry.processes.Patience;

/** The shipped publisher with the certificates of a host. */
class PublisherTlsIT extends SecuredRegistry {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = "published-with-tls";

    @TempDir
    private Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("records.json"), Victim.record(ID, "Service_Type", "org.example.published"));
        Files.writeString(
                folder.resolve("publisher.ini"), """
                [emir-serp]
                url = localhost:%d
                period = 1
                validity = 2
                cert = hostcert.pem
                key = hostkey.pem
                cadir = %s
                verbosity = info
                state_file = state.json

                [site]
                json_file_location = records.json
                """.formatted(target().tls(), pki().resolve("certificates")));
    }

    private void become(String identity) throws IOException {
        replace(pki().resolve(identity + ".pem"), folder.resolve("hostcert.pem"));
        replace(pki().resolve(identity + ".key"), folder.resolve("hostkey.pem"));
    }

    private static void replace(Path from, Path to) throws IOException {
        Path next = Files.copy(from, to.resolveSibling("next"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(next, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void publishesAsTheOwnerOfACertificate() throws IOException, InterruptedException {
        become("owner");
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run")) {
            await(publisher, "1 registered");
            publisher.stop();
            assertThat(publisher.said()).contains("stopped: 1 endpoints removed, 0 left");
        }
    }

    @Test
    void whoMayNotRegisterIsToldSoAndMayAfterTheCertificateWasReplaced() throws IOException, InterruptedException {
        become("stranger");
        try (PublisherProcess publisher = PublisherProcess.start(folder, "run")) {
            await(publisher, "cannot be told");
            assertThat(publisher.said()).contains("401");
            become("owner");
            await(publisher, "1 registered");
            publisher.stop();
        }
    }

    @Test
    void aRegistryThatNobodyKnownVouchesForIsNotTold() throws IOException, InterruptedException {
        become("owner");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("nobody.pem"), "");
        Path ini = folder.resolve("publisher.ini");
        Files.writeString(ini, Files.readString(ini).replaceAll("cadir = .*", "cadir = empty"));
        try (PublisherProcess publisher = PublisherProcess.start(folder, "once")) {
            assertThat(publisher.exitCode()).as(publisher.said()).isEqualTo(1);
            assertThat(publisher.said()).contains("certificate is not accepted");
        }
    }

    private static void await(PublisherProcess publisher, String words) throws InterruptedException {
        Patience.within(PATIENCE, () -> words + " in\n" + publisher.said(), () -> publisher
                .said()
                .contains(words));
    }
}
