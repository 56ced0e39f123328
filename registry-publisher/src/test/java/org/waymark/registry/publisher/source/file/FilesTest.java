package org.waymark.registry.publisher.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.config.SourceSettings;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;

class FilesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(NOW);

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(3)));
        return file;
    }

    private Harvest read(String text) throws IOException {
        return new FileSource(new SourceSettings.OneFile("s", write("one.json", text)), clock).harvest();
    }

    private FolderSource folderSource() {
        return new FolderSource(new SourceSettings.Folder("s", folder), clock);
    }

    private static List<String> ids(Harvest harvest) {
        return harvest.descriptions().stream()
                .map(description -> description.id().value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Service_Endpoint_ID':'a'}{\"Service_Endpoint_ID\":\"b\"}",
                "[{\"Service_Endpoint_ID\":\"a\"},\n {\"Service_Endpoint_ID\":\"b\"},]",
                "[{\"Service_Endpoint_ID\":\"a\"}] [] {\"Service_Endpoint_ID\":\"b\"}",
                "# a comment\n{Service_Endpoint_ID:\"a\"}\n// and another\n{Service_Endpoint_ID:\"b\"}",
            })
    void oneDocumentOrSeveral(String text) throws IOException {
        Harvest harvest = read(text);
        assertThat(ids(harvest)).containsExactly("a", "b");
        assertThat(harvest.unread()).isEmpty();
        assertThat(harvest.flaws()).isEmpty();
    }

    @Test
    void anEmptyArraySaysThatThereIsNothing() throws IOException {
        assertThat(read("[]")).isEqualTo(new Harvest(List.of(), Map.of(), Set.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{\"Service_Endpoint_ID\":\"a\"}", "<html>", "\u0000", "[1,2]]", "{'a':1,'a':2}"})
    void whatCannotBeUnderstoodSaysNothing(String text) throws IOException {
        Harvest harvest = read(text);
        assertThat(harvest.descriptions()).isEmpty();
        assertThat(harvest.isSilentAbout(Origin.whole("s"))).isTrue();
        assertThat(harvest.unread().values()).singleElement().asString().contains("one.json");
    }

    @Test
    void otherEncodingsSayNothing() throws IOException {
        Path file = folder.resolve("latin1.json");
        Files.write(file, "{\"Service_Endpoint_ID\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3)));
        Harvest harvest = new FileSource(new SourceSettings.OneFile("s", file), clock).harvest();
        assertThat(harvest.isSilentAbout(Origin.whole("s"))).isTrue();
    }

    @Test
    void elementsThatAreNoRecordsAreNamedAndOthersCount() throws IOException {
        Harvest harvest = read("[{\"Service_Endpoint_ID\":\"a\"}, 5, {\"Service_ID\":\"x\"},"
                + " {\"Service_Endpoint_ID\":\"\"}, {\"Service_Endpoint_ID\":\"a\"}]");
        assertThat(ids(harvest)).containsExactly("a");
        assertThat(harvest.flaws())
                .extracting(flaw -> flaw.substring(flaw.indexOf(", ") + 2))
                .containsExactly(
                        "record 2 has no Service_Endpoint_ID",
                        "record 3 has no Service_Endpoint_ID",
                        "record 4 has no Service_Endpoint_ID",
                        "record 5 describes a once more");
    }

    @Test
    void whatOnlyRegistriesSayStaysHere() throws IOException {
        Harvest harvest = read("{\"_id\":{\"$oid\":\"5f0000000000000000000000\"},\"Service_Endpoint_ID\":\"a\","
                + "\"serviceOwner\":\"CN=x\",\"updateSince\":{\"$date\":\"2026-01-01T00:00:00Z\"},"
                + "\"Service_ExpireOn\":{\"$date\":\"2026-01-01T00:00:00Z\"},"
                + "\"Service_CreationTime\":{\"$date\":\"2026-01-01T00:00:00Z\"},\"own\":1}");
        Description description = harvest.descriptions().get(0);
        assertThat(description.attributes().names())
                .containsExactly(Glue2.SERVICE_ENDPOINT_ID.key(), Glue2.SERVICE_CREATION_TIME.key(), "own");
    }

    @Test
    void aFileIsReadWhenNobodyWritesItAnyMore() throws IOException {
        Path file = write("one.json", "[]");
        FileSource source = new FileSource(new SourceSettings.OneFile("s", file), clock);
        source.harvest();
        Files.writeString(file, "[{\"Service_Endpoint_ID\":\"a\"}");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        assertThat(source.harvest().isSilentAbout(Origin.whole("s"))).isTrue();

        clock.advance(Duration.ofSeconds(1));
        Files.writeString(file, "[{\"Service_Endpoint_ID\":\"a\"}]");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        assertThat(source.harvest().descriptions()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(ids(source.harvest())).containsExactly("a");
    }

    @Test
    void aFolderHasTheFilesInItButNotHiddenOnesAndCopies() throws IOException {
        write("a.json", "{\"Service_Endpoint_ID\":\"a\"}");
        write("b", "[{\"Service_Endpoint_ID\":\"b\"},{\"Service_Endpoint_ID\":\"a\"}]");
        write(".hidden", "{\"Service_Endpoint_ID\":\"h\"}");
        write("b~", "{\"Service_Endpoint_ID\":\"c\"}");
        write("broken", "{");
        Files.createDirectory(folder.resolve("below"));
        Harvest harvest = folderSource().harvest();
        assertThat(ids(harvest)).containsExactly("a", "b");
        assertThat(harvest.flaws()).containsExactly("a is described in s/a.json and in s/b: the first counts");
        assertThat(harvest.isSilentAbout(new Origin("s", "broken"))).isTrue();
        assertThat(harvest.isSilentAbout(new Origin("s", "b"))).isFalse();
    }

    @Test
    void aFileThatGoesTakesItsRecordsAndAFolderThatGoesTakesNone() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path file = Files.writeString(inside.resolve("a"), "{\"Service_Endpoint_ID\":\"a\"}");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3)));
        FolderSource source = new FolderSource(new SourceSettings.Folder("s", inside), clock);
        assertThat(ids(source.harvest())).containsExactly("a");

        Files.delete(file);
        Harvest without = source.harvest();
        assertThat(without.descriptions()).isEmpty();
        assertThat(without.isSilentAbout(new Origin("s", "a"))).isFalse();

        Files.delete(inside);
        assertThat(source.harvest().isSilentAbout(new Origin("s", "a"))).isTrue();
    }

    @Test
    void aFileThatDoesNotChangeIsReadOnce() throws IOException {
        write("a.json", "{\"Service_Endpoint_ID\":\"a\"}");
        FolderSource source = folderSource();
        Description first = source.harvest().descriptions().get(0);
        assertThat(source.harvest().descriptions().get(0)).isSameAs(first);
    }
}
