package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.ProjectRoot;
import org.waymark.registry.model.settings.SettingKey.State;

class SettingsManualTest {
    private static final String BEGIN = "<!-- From the table of keys in the code; a test compares them. -->";
    private static final String END = "<!-- End of the table. -->";
    private static final Pattern OFFERED = Pattern.compile("^##?(emir\\.\\S+) = (.*)$");

    @Test
    void theManualSaysWhatTheTableSays() throws IOException {
        String manual = Files.readString(ProjectRoot.find().resolve("docs/guide/settings.md"));

        assertThat(manual)
                .as("between the comments of docs/guide/settings.md belongs:%n%s", table())
                .contains(BEGIN + "\n\n" + table() + "\n" + END);
    }

    @Test
    void theSampleOffersEveryKeyInForce() throws IOException {
        List<String> offered = sample(line -> true).keySet().stream()
                .map(name -> SettingKeys.named(name).map(SettingKey::name).orElse(name))
                .distinct()
                .toList();

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(SettingKeys.all()
                        .filter(key -> key.state() == State.EFFECTIVE)
                        .map(SettingKey::name)
                        .toList());
    }

    @Test
    void theSampleUncommentedIsBeyondReproach() throws IOException {
        SettingsOutcome outcome =
                SettingsReader.read(List.of(new SettingSource("sample", sample(line -> !line.startsWith("##")))));

        assertThat(outcome).isInstanceOf(SettingsOutcome.Usable.class);
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void theSampleAsItIsSaysNothing() throws IOException {
        assertThat(EmirConfigFile.read(samplePath()).values()).isEmpty();
    }

    private static String table() {
        return SettingKeys.groups().stream()
                .map(group -> "### " + group.title()
                        + "\n\n| key | value | default | in force | |\n|---|---|---|---|---|\n"
                        + group.keys().stream().map(SettingsManualTest::row).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(SettingKey<?> key) {
        String names = Stream.concat(Stream.of(key.name()), key.aliases().stream())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", also "));
        String allowed = key.kind().allowed().replace("|", "\\|").replace("*", "\\*");
        String standard = key.standard().isEmpty() ? "" : "`" + key.standard() + "`";
        return "| "
                + Stream.of(names, allowed, standard, key.state().word(), key.sentence())
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** What the chosen lines say once the comment signs are gone. */
    private static Map<String, String> sample(Predicate<String> chosen) throws IOException {
        return Files.readAllLines(samplePath()).stream()
                .filter(chosen)
                .map(OFFERED::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(offer -> offer.group(1), offer -> offer.group(2)));
    }

    private static Path samplePath() {
        return ProjectRoot.find().resolve("server-config/emir.config.sample");
    }
}
