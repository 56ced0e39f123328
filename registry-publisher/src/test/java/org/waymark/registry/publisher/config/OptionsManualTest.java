package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.ProjectRoot;
import org.waymark.registry.publisher.config.IniFile.Section;
import org.waymark.registry.publisher.config.PublisherOptions.Known;

class OptionsManualTest {
    private static final String BEGIN = "<!-- From the table of options in the code; a test compares them. -->";
    private static final String END = "<!-- End of the table. -->";
    private static final Pattern OFFERED = Pattern.compile("^#(?=\\[|\\w+ = )", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void theManualSaysWhatTheTableSays() throws IOException {
        String manual = Files.readString(ProjectRoot.find().resolve("docs/guide/publishing.md"));
        String table =
                table("`[emir-serp]`", PublisherOptions.OF_MAIN) + "\n" + table("Sources", PublisherOptions.OF_SOURCES);

        assertThat(manual)
                .as("between the comments of docs/guide/publishing.md belongs:%n%s", table)
                .contains(BEGIN + "\n\n" + table + "\n" + END);
    }

    @Test
    void theManualNamesWhatMayBeCommonAndWhereTheFileIs() throws IOException {
        String manual = Files.readString(ProjectRoot.find().resolve("docs/guide/publishing.md"));

        assertThat(PublisherOptions.names(PublisherOptions.OF_COMMON)).containsExactly("cert", "key", "cadir");
        assertThat(manual)
                .contains("`[common]` may hold `cert`, `key` and `cadir`")
                .contains(PublisherConfiguration.PLACES.stream()
                        .map(place -> "`" + place + "`")
                        .collect(Collectors.joining(" and\n")));
    }

    @Test
    void theSampleOffersEveryOptionWithItsStandard() throws IOException {
        IniFile sample = uncommented(new Findings(folder));

        assertThat(sample.sections())
                .flatExtracting(section -> section.options().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(PublisherOptions.OF_MAIN, PublisherOptions.OF_SOURCES)
                        .flatMap(options -> PublisherOptions.names(options).stream())
                        .toList());
        Section main = sample.section("emir-serp").orElseThrow();
        PublisherOptions.OF_MAIN.stream()
                .filter(known -> !known.standard().isEmpty())
                .forEach(known -> assertThat(
                                main.option(known.name()).orElseThrow().value())
                        .isEqualTo(known.standard()));
    }

    /** But for its files, which are looked for where there are none. */
    @Test
    void theSampleUncommentedIsBeyondReproach() throws IOException {
        uncommented(new Findings(folder));
        Path file = folder.resolve("sample.ini");
        Files.writeString(file, Files.readString(file).replace("= /", "= " + folder + "/"));

        assertThat(PublisherConfiguration.read(file).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.sentence()).containsPattern("which does not exist( now)?$"));
    }

    @Test
    void theSampleAsItIsOnlyLacksWhatIsMandatory() {
        Path sample = ProjectRoot.find().resolve("server-config/publisher.ini.sample");

        assertThat(PublisherConfiguration.read(sample).findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "there is no section with one of resource_bdii_url, json_dir_location, json_file_location, so"
                                + " there is nothing to register",
                        "url is missing in [emir-serp]",
                        "period is missing in [emir-serp]",
                        "validity is missing in [emir-serp]");
    }

    private IniFile uncommented(Findings findings) throws IOException {
        String sample = Files.readString(ProjectRoot.find().resolve("server-config/publisher.ini.sample"));
        Path file = Files.writeString(
                folder.resolve("sample.ini"), OFFERED.matcher(sample).replaceAll(""));
        IniFile read = IniReader.read(file, findings);
        assertThat(findings.inOrder()).isEmpty();
        return read;
    }

    private static String table(String title, List<Known> options) {
        return "### " + title + "\n\n| option | default | meaning |\n|---|---|---|\n"
                + options.stream()
                        .map(known -> "| `" + known.name() + "` | "
                                + (known.standard().isEmpty() ? "" : "`" + known.standard() + "` ") + "| "
                                + known.meaning() + " |\n")
                        .collect(Collectors.joining());
    }
}
