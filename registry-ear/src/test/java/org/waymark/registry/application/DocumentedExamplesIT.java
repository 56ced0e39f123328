package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.application.DocumentedExample.Sent;
import org.waymark.registry.application.Registry.Answer;

/** Every example in docs/api does what the page says, with the demo population. */
class DocumentedExamplesIT extends DeployedRegistry {
    private static final Path ROOT = Path.of("..");
    private static final int BATCH = 100;

    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void load() throws IOException {
        List<JsonObjectBuilder> records = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("examples/demo-population.ndjson"))) {
            JsonObject record = object(line);
            ids.add(record.getString("Service_Endpoint_ID"));
            records.add(Json.createObjectBuilder(record).remove("Service_ExpireOn"));
        }
        for (int first = 0; first < records.size(); first += BATCH) {
            List<JsonObjectBuilder> batch = records.subList(first, Math.min(records.size(), first + BATCH));
            assertThat(registry()
                            .post(Ser.array(batch.toArray(JsonObjectBuilder[]::new)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void forget() {
        registry().forget(ids);
    }

    @Test
    void everyExampleDoesWhatThePageSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (Path page : pages()) {
            for (DocumentedExample example : DocumentedExample.in(Files.readAllLines(page))) {
                examples++;
                List<String> answer = answer(example.sent());
                example.missingIn(answer)
                        .forEach(line -> wrong.add(page.getFileName() + "\n$ " + example.command() + "\nshows\n" + line
                                + "\nbut the answer is\n" + String.join("\n", answer)));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(examples).isPositive();
    }

    private List<String> answer(Sent sent) {
        Answer answer = registry()
                .send(
                        sent.method(),
                        sent.target(),
                        BodyPublishers.ofString(sent.body()),
                        sent.headers().toArray(String[]::new));
        List<String> lines = new ArrayList<>();
        lines.add("HTTP/1.1 " + answer.status());
        answer.response()
                .headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        answer.body().lines().forEach(lines::add);
        return lines;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/api"))) {
            return pages.sorted().toList();
        }
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
