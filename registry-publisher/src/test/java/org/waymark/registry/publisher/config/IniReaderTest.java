package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.publisher.config.IniFile.Option;
import org.waymark.registry.publisher.config.IniFile.Section;

class IniReaderTest {
    @TempDir
    private Path folder;

    /** What Python 2.7's SafeConfigParser makes of these lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "a = b | b",
                "a: b | b",
                "a=b | b",
                "a : = b | = b",
                "A = b | b",
                "a = b : c = d | b : c = d",
                "a = b ; remark | b",
                "a = b;c | b;c",
                "a = b;c ;d | b;c ;d",
                "a = b # no remark | b # no remark",
                "a = \"\" | ''",
                "a = \"b\" | \"b\"",
                "a = | ''",
                "a = 100%% | 100%",
                "a = %(__name__)s | s",
                "a = %(other)s! | value of [DEFAULT]!",
                "a = %(OTHER)s%% | value of [DEFAULT]%"
            })
    void anOptionIsReadAsConfigParserDoes(String line, String value) throws IOException {
        Findings findings = new Findings(folder);
        IniFile file = WrittenIni.of(folder, "[DEFAULT]", "other = value of [DEFAULT]", "[s]", line)
                .structure(findings);

        Section section = file.section("s").orElseThrow();
        Option option = section.option("a").orElseThrow();
        assertThat(new IniValues(file, findings).value(section, option)).contains(value);
        assertThat(option.line()).isEqualTo(4);
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void remarksAndEmptyLinesSayNothing() throws IOException {
        Findings findings = new Findings(folder);
        IniFile file = WrittenIni.of(
                        folder,
                        "# a",
                        "; b",
                        "rem c",
                        "REM",
                        "",
                        "  ",
                        "[s] ; d",
                        "  # e",
                        "x = 1",
                        "  # f",
                        "  ; g",
                        "remx = 2")
                .structure(findings);

        assertThat(file.sections()).hasSize(1);
        assertThat(values(file)).containsExactlyInAnyOrder("x = 1", "remx = 2");
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void aRemarkMayStandWhereAValueWould() throws IOException {
        IniFile file = WrittenIni.of(folder, "[s]", "a = ; nothing", "b =;x").structure(new Findings(folder));

        assertThat(values(file)).containsExactlyInAnyOrder("a = ", "b = ;x");
    }

    @Test
    void indentedLinesContinueAValue() throws IOException {
        Option option = WrittenIni.of(folder, "[s]", "a = b", "", "\tc", "# remark", "  d = e ; f")
                .structure(new Findings(folder))
                .sections()
                .get(0)
                .option("a")
                .orElseThrow();

        assertThat(option.value()).isEqualTo("b\nc\nd = e ; f");
        assertThat(option.lines()).extracting(IniFile.Line::number).containsExactly(2, 4, 6);
    }

    @Test
    void sectionsOfOneTitleAreOneAndTheLastOptionCounts() throws IOException {
        Findings findings = new Findings(folder);
        IniFile file = WrittenIni.of(folder, "[s]", "a = 1", "b = 2", "[t]", "[ s ]", "A: 3")
                .structure(findings);

        assertThat(file.sections()).extracting(Section::title).containsExactly("s", "t");
        assertThat(values(file)).containsExactlyInAnyOrder("a = 3", "b = 2");
        assertThat(findings.inOrder())
                .extracting(Finding::line, Finding::sentence)
                .containsExactly(
                        tuple(5, "a section [s] is in line 1 already; both are read as one"),
                        tuple(6, "a is in line 2 already; this one counts, the earlier does not"));
    }

    @Test
    void linesEndAsInWindowsAndBeginWithAMark() throws IOException {
        Findings findings = new Findings(folder);
        Path file = Files.writeString(folder.resolve("w.ini"), "\uFEFF[s]\r\na = ä\r\n\r\nb = 2");

        assertThat(values(IniReader.read(file, findings))).containsExactlyInAnyOrder("a = ä", "b = 2");
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void whatIsNotInUtf8IsToldAndHarmlessInRemarks() throws IOException {
        Findings findings = new Findings(Path.of("w.ini"));
        Path file = Files.write(folder.resolve("w.ini"), "# ä\n[s]\na = ä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(values(IniReader.read(file, findings))).containsExactly("a = ä");
        assertThat(findings.inOrder())
                .extracting(Finding::toString)
                .containsExactly(
                        "w.ini:1: warning: the line is not in UTF-8", "w.ini:3: error: the line is not in UTF-8");
    }

    private static List<String> values(IniFile file) {
        return file.sections().stream()
                .flatMap(section -> section.options().values().stream())
                .map(option -> option.name() + " = " + option.value())
                .toList();
    }
}
