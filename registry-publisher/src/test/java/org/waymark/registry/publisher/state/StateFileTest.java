package org.waymark.registry.publisher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.source.Origin;

class StateFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final State STATE = new State(
            "https://registry.example:54321",
            Optional.of(NOW),
            List.of("Ümläute and \"quotes\""),
            List.of(
                    new Publication(
                            new EndpointId("urn:a"),
                            Origin.whole("bdii"),
                            Long.MIN_VALUE,
                            Standing.TAKEN,
                            "",
                            NOW,
                            NOW.plusSeconds(1)),
                    new Publication(
                            new EndpointId("urn:b"),
                            new Origin("folder", "b.json"),
                            42,
                            Standing.REFUSED,
                            "406 no",
                            NOW,
                            NOW.plusSeconds(1))));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path path = folder.resolve("below/deep/state.json");
        try (StateFile file = StateFile.open(path)) {
            assertThat(file.read()).isEmpty();
            file.write(STATE);
            assertThat(file.read()).contains(STATE);
            assertThat(StateFile.read(path)).contains(STATE);
        }
    }

    @Test
    void aSecondPublisherIsKeptAway() throws IOException {
        Path path = folder.resolve("state.json");
        assertThat(StateFile.isInUse(path)).isFalse();
        try (StateFile file = StateFile.open(path)) {
            file.write(STATE);
            assertThatIOException().isThrownBy(() -> StateFile.open(path)).withMessageContaining("another publisher");
            assertThat(StateFile.isInUse(path)).isTrue();
        }
        assertThat(StateFile.isInUse(path)).isFalse();
        StateFile.open(path).close();
    }

    @Test
    void aFileThatCannotBeWrittenKeepsWhatItSaid() throws IOException {
        Path path = folder.resolve("state.json");
        try (StateFile file = StateFile.open(path)) {
            file.write(STATE);
            Files.createDirectory(folder.resolve("state.json.next"));
            assertThatIOException()
                    .isThrownBy(() -> file.write(State.initial("x")))
                    .withMessageContaining("cannot be written");
            assertThat(file.read()).contains(STATE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{} {}",
                "{\"registry\":\"x\"}",
                "{\"registry\":\"x\",\"troubles\":[],\"publications\":[1]}",
                "{\"registry\":\"x\",\"troubles\":[],\"publications\":[{\"id\":\"\"}]}"
            })
    void whatIsNoStateIsRefusedWithAReason(String text) throws IOException {
        Path path = folder.resolve("state.json");
        Files.writeString(path, text);
        assertThatIOException().isThrownBy(() -> StateFile.read(path)).withMessageContaining(path.toString());
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        assertThatIOException()
                .isThrownBy(() -> StateFile.open(taken.resolve("state.json")))
                .withMessageContaining("cannot be made");
    }
}
