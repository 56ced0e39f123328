package org.waymark.registry.publisher.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** An ini file for a test, and what is found in it: {@code line: severity: sentence}. */
record WrittenIni(Path file) {

    static WrittenIni of(Path folder, String... lines) throws IOException {
        return new WrittenIni(Files.writeString(folder.resolve("publisher.ini"), String.join("\n", lines) + "\n"));
    }

    PublisherConfiguration read() {
        return PublisherConfiguration.read(file);
    }

    List<String> findings() {
        return shown(read());
    }

    List<String> findings(Instant now) {
        return shown(PublisherConfiguration.read(file, () -> now));
    }

    IniFile structure(Findings findings) {
        return IniReader.read(file, findings);
    }

    private List<String> shown(PublisherConfiguration configuration) {
        return configuration.findings().stream()
                .map(Finding::toString)
                .map(text -> text.substring(file.toString().length() + 1).strip())
                .toList();
    }
}
