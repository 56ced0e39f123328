package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmirConfigFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsJavaPropertiesAsEmirDid() throws IOException {
        Path file = file("""
                # a comment
                emir.address = http://localhost:9126
                emir.mongodb.userName: J\u00fcrgen
                emir.mongodb.password=\\u00e9t\\u00e9
                other.thing=kept
                """);

        SettingSource source = EmirConfigFile.read(file);

        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source.values())
                .containsEntry("emir.address", "http://localhost:9126")
                .containsEntry("emir.mongodb.userName", "J\u00fcrgen")
                .containsEntry("emir.mongodb.password", "\u00e9t\u00e9")
                .hasSize(4);
    }

    @Test
    void ofDuplicatesTheLastHolds() throws IOException {
        assertThat(EmirConfigFile.read(file("emir.record.maximum=1\nemir.record.maximum=2\n"))
                        .values())
                .containsEntry("emir.record.maximum", "2");
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("absent.config");

        assertThatThrownBy(() -> EmirConfigFile.read(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void aMalformedEscapeIsAnErrorOfTheFile() throws IOException {
        Path file = file("emir.address=\\u12");

        assertThatThrownBy(() -> EmirConfigFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("malformed escape");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("emir.config"), text, StandardCharsets.ISO_8859_1);
    }
}
