package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.application.Deployments;

/**
 * EMIR's own Java client makes all its calls, with the cryptography of its time and in a process of its own. Each line is
 * a method, the status, and what the client understood.
 */
class EmirClientIT extends SecuredRegistry {
    private static final String PROGRAM = "org.waymark.registry.interoperability.EmirClient";
    private static final String RECORD = "emir-client-1";

    /** For twelve calls on a busy machine. */
    private static final int PATIENCE_SECONDS = 90;

    @TempDir
    private Path output;

    @AfterEach
    void cleanUp() throws IOException {
        asOwner(Request.delete("/serviceadmin?Service_Endpoint_ID=" + RECORD));
    }

    @Test
    void doesEverythingForWhoIsInTheList() throws IOException, InterruptedException {
        assertThat(callsAs("owner"))
                .containsExactly(
                        "register 200 [emir-client-1=First, emir-client-2=First]",
                        "update 200 [emir-client-1=Second, emir-client-2=Second]",
                        "queryByQueryParams 200 [emir-client-1=Second, emir-client-2=Second]",
                        "queryXML 200 [emir-client-1=Second, emir-client-2=Second]",
                        "richQueryForJSON 200 [emir-client-1=Second, emir-client-2=Second]",
                        "richQueryForJSON page 200 [and more, emir-client-1=Second]",
                        "richQueryForXML 200 [emir-client-1=Second, emir-client-2=Second]",
                        "richQueryForXML page 200 [and more, emir-client-1=Second]",
                        "Glue2Mapper 200 [emir-client-1=Second, emir-client-2=Second]",
                        "deleteByID 200",
                        "deleteByID 200",
                        "queryByQueryParams 200 []");
    }

    /** The client wants an array whatever the status is, and finds a text: so it did with EMIR. */
    @Test
    void readsForWhoIsNotAndChangesNothing() throws IOException, InterruptedException {
        asOwner(Request.post("/serviceadmin", Victim.record(RECORD, "Service_Type", "org.example.emir-client")));

        assertThat(callsAs("stranger"))
                .containsExactly(
                        "register 401 ClientHandlerException",
                        "update 401 ClientHandlerException",
                        "queryByQueryParams 200 [emir-client-1=Example]",
                        "queryXML 200 [emir-client-1=Example]",
                        "richQueryForJSON 200 [emir-client-1=Example]",
                        "richQueryForJSON page 200 [and more, emir-client-1=Example]",
                        "richQueryForXML 200 [emir-client-1=Example]",
                        "richQueryForXML page 200 [and more, emir-client-1=Example]",
                        "Glue2Mapper 200 [emir-client-1=Example]",
                        "deleteByID 401",
                        "deleteByID 401",
                        "queryByQueryParams 200 [emir-client-1=Example]");
    }

    private List<String> callsAs(String identity) throws IOException, InterruptedException {
        Path said = output.resolve("said");
        Path complained = output.resolve("complained");
        Process process = new ProcessBuilder(command(identity))
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it comes to an end after %s", Files.readString(said))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(complained)).isZero();
        return Files.readAllLines(said);
    }

    private List<String> command(String identity) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of(Deployments.property("interoperability.lib")) + "/*",
                PROGRAM,
                "https://localhost:" + target().tls(),
                pki().resolve(identity + ".key").toString(),
                pki().resolve(identity + ".pem").toString(),
                pki().resolve("certificates").toString());
    }

    private void asOwner(Request request) throws IOException {
        assertThat(target().client("owner").patient().exchange(target().tls(), request))
                .isPresent();
    }
}
