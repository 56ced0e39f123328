package org.waymark.registry.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A registry with 200 000 records in the 512 MB of heap that these tests allow, asked for all of them at once. */
@Timeout(600)
class LargeAnswersIT {
    private static final int RECORDS = 200_000;
    private static final int BATCH = 1000;
    private static final int IMPATIENT = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EVERYTHING = "services?limit=0";

    @RegisterExtension
    private final Registries registries = new Registries();

    @TempDir
    private Path folder;

    @Test
    void everyFormIsStreamedWithinALittleMemory() throws IOException, InterruptedException {
        RegistryProcess registry = registries
                .start(
                        folder,
                        Map.of(
                                "emir.store.path", folder.resolve("data").toString(),
                                "emir.record.maximum", Integer.toString(BATCH),
                                "emir.record.attributeCheckingMode", "flexible"))
                .awaitReady();
        Http http = registry.http().patient(PATIENCE);
        for (int first = 0; first < RECORDS; first += BATCH) {
            assertThat(http.post(batch(first)).statusCode()).isEqualTo(200);
        }

        assertThat(count(http.stream(EVERYTHING), "{\"_id\"")).isEqualTo(RECORDS);
        assertThat(count(http.stream(EVERYTHING + "&fields=Service_Type"), "{\"_id\""))
                .isEqualTo(RECORDS);
        assertThat(count(http.stream(EVERYTHING, "Accept", "application/x-ndjson"), "}\n"))
                .isEqualTo(RECORDS);
        assertThat(count(http.stream(EVERYTHING, "Accept", "application/xml"), "</Service>"))
                .isEqualTo(RECORDS);
        assertThat(count(http.stream(EVERYTHING, "Accept", "application/xml;profile=glue2"), "</Service>"))
                .isEqualTo(RECORDS);
        try (InputStream packed = new GZIPInputStream(http.stream(EVERYTHING, "Accept-Encoding", "gzip"))) {
            assertThat(count(packed, "{\"_id\"")).isEqualTo(RECORDS);
        }

        hangUpInTheMiddle(registry);
        assertThat(http.get("services?count=true").body()).isEqualTo(RECORDS + "\n");
        assertThat(registry.log()).doesNotContain("OutOfMemoryError");
    }

    /** Several clients begin to read, and then think better of it. */
    private static void hangUpInTheMiddle(RegistryProcess registry) throws IOException {
        byte[] request =
                ("GET /" + EVERYTHING + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        List<Socket> begun = new ArrayList<>();
        for (int i = 0; i < IMPATIENT; i++) {
            Socket client = registry.connect();
            client.getOutputStream().write(request);
            assertThat(client.getInputStream().read()).isEqualTo('H');
            begun.add(client);
        }
        for (Socket client : begun) {
            client.close();
        }
    }

    private static String batch(int first) {
        return IntStream.range(first, first + BATCH)
                .mapToObj(number -> "{\"Service_Endpoint_ID\":\"e" + number + "\",\"Service_Type\":\"t\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** How often a text occurs in an answer that is not kept. */
    private static long count(InputStream answer, String text) throws IOException {
        byte[] sought = text.getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        int matched = 0;
        for (int length = answer.read(buffer); length >= 0; length = answer.read(buffer)) {
            for (int i = 0; i < length; i++) {
                matched = buffer[i] == sought[matched] ? matched + 1 : buffer[i] == sought[0] ? 1 : 0;
                if (matched == sought.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        answer.close();
        return count;
    }
}
