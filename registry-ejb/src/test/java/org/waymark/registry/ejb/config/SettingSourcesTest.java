package org.waymark.registry.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.settings.SettingSource;
import org.waymark.registry.model.settings.SettingsOutcome;
import org.waymark.registry.model.settings.SettingsOutcome.Usable;
import org.waymark.registry.model.settings.SettingsReader;

class SettingSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void fileThenServerThenEnvironment() throws IOException {
        Path file = Files.writeString(
                folder.resolve("emir.config"),
                "emir.record.maximum=1\nemir.record.expiryDefault=1\nemir.record.expiryMaximum=1\n");
        ServerConfig server = new ServerConfig()
                .with(100, "packaged", Map.of("emir.record.maximum", "2", "emir.record.expiryDefault", "2"))
                .with(400, "console", Map.of("emir.record.maximum", "3", "emir.record.expiryMaximum", "30"));

        List<SettingSource> sources =
                SettingSources.inOrder(Optional.of(file), server, Map.of("EMIR_RECORD_MAXIMUM", "4"));

        assertThat(sources)
                .extracting(SettingSource::name)
                .containsExactly(file.toString(), "packaged", "console", "environment");
        assertThat(SettingsReader.read(sources)).isInstanceOfSatisfying(Usable.class, usable -> {
            assertThat(usable.settings().records().batch()).isEqualTo(4);
            assertThat(usable.settings().records().leases().standard()).hasDays(2);
            assertThat(usable.settings().records().leases().longest()).hasDays(30);
        });
    }

    @Test
    void withoutAFileThereIsNone() throws IOException {
        assertThat(SettingSources.inOrder(Optional.empty(), new ServerConfig(), Map.of()))
                .containsExactly(new SettingSource("environment", Map.of()));
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Optional<Path> absent = Optional.of(folder.resolve("absent.config"));

        assertThatThrownBy(() -> SettingSources.inOrder(absent, new ServerConfig(), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("absent.config");
    }

    @Test
    void whatTheServerDoesNotKnowTheMeaningOfIsPassedOn() throws IOException {
        ServerConfig server = new ServerConfig()
                .with(
                        400,
                        "console",
                        Map.of(
                                "emir.recrod.maximum", "5",
                                "emir.client.http.timeout", "x",
                                "java.home", "/jdk"));

        SettingsOutcome outcome = SettingsReader.read(SettingSources.inOrder(Optional.empty(), server, Map.of()));

        assertThat(outcome.warnings())
                .containsExactly(
                        "emir.client.http.timeout (console) has no effect in this registry",
                        "emir.recrod.maximum (console) is not known and has no effect; did you mean "
                                + "emir.record.maximum?");
    }

    @Test
    void namesThatAServerMakesUpFromTheEnvironmentAreNotUnknownKeys() throws IOException {
        ServerConfig server =
                new ServerConfig().with(300, "variables", Map.of("emir.record.attributecheckingmode", "flexible"));

        List<SettingSource> sources = SettingSources.inOrder(
                Optional.empty(), server, Map.of("EMIR_RECORD_ATTRIBUTECHECKINGMODE", "flexible"));

        assertThat(SettingsReader.read(sources).warnings()).isEmpty();
    }
}
