package org.waymark.registry.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.settings.AuditSettings;

class AuditLogTest {
    @TempDir
    private Path folder;

    @Test
    void linesAreAppendedInAFolderThatIsMade() throws IOException {
        Path file = folder.resolve("logs/audit.log");
        AuditLog log = new AuditLog(new AuditSettings(file));

        log.write(List.of("a", "b"));
        log.write(List.of());
        log.write(List.of("c"));

        assertThat(Files.readAllLines(file)).containsExactly("a", "b", "c");
    }

    @Test
    void aFileThatIsMovedAwayIsBegunAnew() throws IOException {
        Path file = folder.resolve("audit.log");
        AuditLog log = new AuditLog(new AuditSettings(file));

        log.write(List.of("a"));
        Files.move(file, folder.resolve("audit.log.1"));
        log.write(List.of("b"));

        assertThat(Files.readAllLines(folder.resolve("audit.log.1"))).containsExactly("a");
        assertThat(Files.readAllLines(file)).containsExactly("b");
    }

    @Test
    void whatCannotBeWrittenStopsNobodyAndLaterLinesAreWrittenAgain() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("logs"));
        AuditLog log = new AuditLog(new AuditSettings(inTheWay.resolve("audit.log")));

        log.write(List.of("lost"));
        Files.delete(inTheWay);
        log.write(List.of("kept"));

        assertThat(Files.readAllLines(inTheWay.resolve("audit.log"))).containsExactly("kept");
    }

    @Test
    void linesOfSeveralWritersStayWhole() throws IOException {
        Path file = folder.resolve("audit.log");
        AuditLog log = new AuditLog(new AuditSettings(file));
        String line = "x".repeat(5000);

        IntStream.range(0, 200).parallel().forEach(i -> log.write(List.of(line, line)));

        assertThat(Files.readAllLines(file)).hasSize(400).allMatch(line::equals);
    }
}
