package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.waymark.registry.publisher.config.IniFile.Section;

class IniRoundTripTest {
    private static final Path FILE = temporary();
    private static final String[] MARKS = {" = ", "=", ": ", "\t:\t"};
    private static final String[] BETWEEN = {"", "\n", "# remark\n", "; remark\n", "rem ark\n", "   ; remark = 1\n"};

    /** How a file is written, which makes no difference. */
    record Style(int mark, int between, boolean windows, boolean remark) {}

    @Property
    void whatIsWrittenIsRead(
            @ForAll("contents") Map<String, Map<String, String>> contents, @ForAll("styles") Style style)
            throws IOException {
        Files.writeString(FILE, written(contents, style));
        Findings findings = new Findings(FILE);

        IniFile file = IniReader.read(FILE, findings);

        assertThat(findings.inOrder()).isEmpty();
        IniValues values = new IniValues(file, findings);
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            Map<String, String> options = new LinkedHashMap<>();
            section.options()
                    .forEach((name, option) ->
                            options.put(name, values.value(section, option).orElseThrow()));
            read.put(section.title(), options);
        }
        assertThat(read).isEqualTo(contents);
    }

    /** Whatever stands there: no exception, and every finding has a line that is there. */
    @Property
    void nothingIsTooBadToBeRead(@ForAll("lines") List<String> lines) throws IOException {
        Files.writeString(FILE, String.join("\n", lines));

        assertThat(PublisherConfiguration.read(FILE).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.line()).isBetween(0, lines.size()));
    }

    @Property
    void everyOptionKnowsItsLine(@ForAll @IntRange(min = 0, max = 50) int empty) throws IOException {
        Files.writeString(FILE, "[s]\n" + "\n".repeat(empty) + "a = 1\n");

        assertThat(IniReader.read(FILE, new Findings(FILE)).section("s").flatMap(section -> section.option("a")))
                .map(IniFile.Option::line)
                .isEqualTo(Optional.of(empty + 2));
    }

    @Provide
    Arbitrary<Map<String, Map<String, String>>> contents() {
        Arbitrary<String> titles = Arbitraries.strings()
                .withChars("abcXYZ ä=:;#%.-")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(title -> !title.isEmpty());
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcdefg_-.%")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> !name.startsWith("rem"));
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("abc =:#%()[]\"/\\ä\u20ac")
                .ofMaxLength(20)
                .map(String::strip)
                .filter(value -> !value.equals("\"\""));
        return Arbitraries.maps(titles, Arbitraries.maps(names, values).ofMaxSize(4))
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MARKS.length - 1),
                        Arbitraries.integers().between(0, BETWEEN.length - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Style::new);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "[emir-serp]",
                                "[DEFAULT]",
                                "[s]",
                                "[",
                                "  a",
                                "url = http://h",
                                "period = 1",
                                "validity = 1",
                                "a = %(a)s",
                                "url = %(a)s",
                                "json_dir_location = %(b)s"),
                        Arbitraries.strings().withChars("[]ab=:;#% \t\0\uFEFF").ofMaxLength(10),
                        Arbitraries.strings().ofMaxLength(10).map(text -> text.replace("\n", "")))
                .list()
                .ofMaxSize(12);
    }

    private static String written(Map<String, Map<String, String>> contents, Style style) {
        StringBuilder text = new StringBuilder();
        contents.forEach((title, options) -> {
            text.append(BETWEEN[style.between()]).append("[").append(title).append("]\n");
            options.forEach((name, value) -> text.append(BETWEEN[style.between()])
                    .append(name)
                    .append(MARKS[style.mark()])
                    .append(value.replace("%", "%%"))
                    .append(style.remark() ? " ; remark\n" : "\n"));
        });
        return style.windows() ? "\uFEFF" + text.toString().replace("\n", "\r\n") : text.toString();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("round-trip", ".ini");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void clear() throws IOException {
        Files.deleteIfExists(FILE);
    }
}
