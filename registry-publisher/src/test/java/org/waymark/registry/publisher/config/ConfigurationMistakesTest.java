package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake has a line and a sentence. */
class ConfigurationMistakesTest {
    private static final String NO_SOURCE = "error: there is no section with one of resource_bdii_url,"
            + " json_dir_location, json_file_location, so there is nothing to register";
    private static final String NONE =
            "none of resource_bdii_url, json_dir_location, json_file_location and is skipped";
    private static final String URL = "url must be a host such as registry.example.org, if need be with https:// or"
            + " http:// before and a port behind, not ";
    private static final String BDII =
            "resource_bdii_url must be such as ldap://bdii.example.org:2170/o=glue, where port and base may be left out, not ";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createFile(folder.resolve("a.json"));
        Files.createDirectory(folder.resolve("records"));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                slip("x = 1", "1: error: there is text before the first section, such as [emir-serp]"),
                slip("  x = 1\ny = 2", "1: error: there is text before the first section, such as [emir-serp]"),
                slip(
                        "[DEFAULT]\n  x",
                        "2: error: the line is indented, but there is no option above that it could continue"),
                slip("[DEFAULT", "1: error: the title of the section is not closed by ]"),
                slip("[DEFAULT] x", "1: warning: what stands behind ] is not read"),
                slip("[]", "1: error: the section has no title", "1: warning: the section [] has " + NONE),
                slip(
                        "[DEFAULT]\nurl",
                        "2: error: this is neither a section, nor an option such as \"name = value\", nor a remark"),
                slip(
                        "[DEFAULT]\n= 1",
                        "2: error: this is neither a section, nor an option such as \"name = value\", nor a remark"),
                slip(
                        "[DEFAULT]\nkey = 1\nKEY = 2",
                        "3: warning: key is in line 2 already; this one counts, the earlier does not"),
                slip(
                        "[emir-serp]\n[common]",
                        "3: warning: a section [emir-serp] is in line 1 already; both are read as one"),
                slip("[DEFAULT]\ncret = 1", "2: warning: cret has no effect in [DEFAULT]; did you mean cert?"));
    }

    @ParameterizedTest
    @MethodSource
    void structure(String before, List<String> findings) throws IOException {
        assertThat(WrittenIni.of(
                                folder,
                                before,
                                "[emir-serp]",
                                "url = http://h",
                                "period = 1",
                                "validity = 2",
                                "[a]",
                                "json_file_location = a.json")
                        .findings())
                .isEqualTo(findings);
    }

    static Stream<Arguments> main() {
        return Stream.of(
                slip("period = 1\nvalidity = 2", "1: error: url is missing in [emir-serp]"),
                slip("url = http://h\nvalidity = 2", "1: error: period is missing in [emir-serp]"),
                slip("url = http://h\nperiod = 2", "1: error: validity is missing in [emir-serp]"),
                slip(
                        "url =\nperiod = 1\nvalidity = 2",
                        "1: error: url is missing in [emir-serp]",
                        "2: warning: url is empty and counts as not given"),
                slip(
                        "url = http://h\nperiod = 2\nvalidity = 2",
                        "4: warning: validity is not longer than period, so records expire before they are registered"
                                + " again"),
                slip(
                        "url = http://h\n  period = 1\nvalidity = 2",
                        "1: error: period is missing in [emir-serp]",
                        "3: error: the line is indented, so it continues url of line 2, whose value is one line"));
    }

    @ParameterizedTest
    @MethodSource
    void main(String options, List<String> findings) throws IOException {
        assertThat(WrittenIni.of(folder, "[emir-serp]", options, "[a]", "json_file_location = a.json")
                        .findings())
                .isEqualTo(findings);
    }

    static Stream<Arguments> option() {
        return Stream.of(
                slip(
                        "verbosity = loud",
                        "5: warning: verbosity must be error, info or debug, not \"loud\"; it is error now"),
                slip("verbosity =", "5: warning: verbosity is empty and counts as not given"),
                slip("state_file = a\0b", "5: error: state_file is no path: Nul character not allowed"),
                slip(
                        "bdii_intervall = 3",
                        "5: warning: bdii_intervall has no effect in [emir-serp]; did you mean bdii_interval?"),
                slip(
                        "something_else = 3",
                        "5: warning: something_else has no effect in [emir-serp]; there is no such option"),
                slip(
                        "json_file_location = a.json",
                        "5: warning: json_file_location has no effect in [emir-serp]; it belongs in a section of its own"),
                slip(
                        "state_file = 5%",
                        "5: error: state_file has a lone %; a percent sign is written %%, a reference %(name)s"),
                slip(
                        "state_file = %(x",
                        "5: error: state_file has a lone %; a percent sign is written %%, a reference %(name)s"),
                slip(
                        "state_file = %(x)s",
                        "5: error: state_file refers to x, which is neither in [emir-serp] nor in [DEFAULT]"),
                slip(
                        "state_file = /a%(state_file)s",
                        "5: error: state_file has references that lead to references without an end"),
                slip(
                        "x = " + "y".repeat(6000) + "\nstate_file = %(x)s%(x)s",
                        "6: error: state_file has become longer than 10000 characters by its references"));
    }

    @ParameterizedTest
    @MethodSource
    void option(String line, List<String> findings) throws IOException {
        assertThat(WrittenIni.of(
                                folder,
                                "[emir-serp]",
                                "url = http://h",
                                "period = 1",
                                "validity = 2",
                                line,
                                "[a]",
                                "json_file_location = a.json")
                        .findings())
                .isEqualTo(findings);
    }

    static Stream<Arguments> source() {
        String twice = "6: warning: json_file_location does not count, since json_dir_location in line 7 comes first";
        return Stream.of(
                slip("", NO_SOURCE, "5: warning: the section [a] has " + NONE),
                slip(
                        "json_file_location =",
                        NO_SOURCE,
                        "5: warning: the section [a] has " + NONE,
                        "6: warning: json_file_location is empty and counts as not given"),
                slip("json_file_location = a.json\njson_dir_location = records", twice),
                slip(
                        "json_file_location = a.json\njson_dir_location = records\nresource_bdii_url = ldap://h",
                        "6: warning: json_file_location does not count, since resource_bdii_url in line 8 comes first",
                        "7: warning: json_dir_location does not count, since resource_bdii_url in line 8 comes first"),
                slip(
                        "json_file_locatoin = a.json",
                        NO_SOURCE,
                        "5: warning: the section [a] has " + NONE,
                        "6: warning: json_file_locatoin has no effect in [a]; did you mean json_file_location?"),
                slip(
                        "json_file_location = a.json\nperiod = 3",
                        "7: warning: period has no effect in [a]; it belongs in [emir-serp]"),
                slip(
                        "json_file_location = a.json\n[comon]\ncert = c",
                        "7: warning: the section [comon] has " + NONE + "; did you mean [common]?",
                        "8: warning: cert has no effect in [comon]; it belongs in [emir-serp]"),
                slip(
                        "json_file_location = a.json\n[common]\nurl = u\njson_dir_location = records",
                        "8: warning: url has no effect in [common]; it belongs in [emir-serp]",
                        "9: warning: json_dir_location has no effect in [common]; it belongs in a section of its own"),
                slip(
                        "json_file_location = a.json%",
                        "6: error: json_file_location has a lone %; a percent sign is written"
                                + " %%, a reference %(name)s"),
                slip("json_file_location = a\0", "6: error: json_file_location is no path: Nul character not allowed"));
    }

    @ParameterizedTest
    @MethodSource
    void source(String options, List<String> findings) throws IOException {
        assertThat(inSection(options)).isEqualTo(findings);
    }

    @Test
    void whatDoesNotExistMayComeLater() throws IOException {
        assertThat(inSection("json_file_location = b.json"))
                .containsExactly("6: warning: json_file_location names " + folder.resolve("b.json")
                        + ", which does not exist now");
        assertThat(inSection("json_dir_location = b"))
                .containsExactly(
                        "6: warning: json_dir_location names " + folder.resolve("b") + ", which does not exist now");
        assertThat(inSection("json_file_location = records"))
                .containsExactly("6: warning: json_file_location names " + folder.resolve("records")
                        + ", which is a folder now; json_dir_location is for those");
        assertThat(inSection("json_dir_location = a.json"))
                .containsExactly("6: warning: json_dir_location names " + folder.resolve("a.json")
                        + ", which is a file now; json_file_location is for those");
    }

    static Stream<Arguments> registry() {
        return Stream.of(
                slip("ftp://h", "url must begin with https:// or http://, not with ftp://"),
                slip("http://h/services", "url must end after host and port, so \"/services\" is too much"),
                slip("http://h?a=b", "url must end after host and port, so \"?a=b\" is too much"),
                slip("http://h#a", "url must end after host and port, so \"#a\" is too much"),
                slip("http://user:secret@h", "url must not name a user; the certificate says who registers"),
                slip("http://", URL + "\"http://\""),
                slip("http://:80", URL + "\"http://:80\""),
                slip("http://h:0", URL + "\"http://h:0\""),
                slip("http://h:65536", URL + "\"http://h:65536\""),
                slip("http://h:80a", URL + "\"http://h:80a\""),
                slip("http://h:1234567890", URL + "\"http://h:1234567890\""),
                slip("http://a b", URL + "\"http://a b\""),
                slip("::1", URL + "\"::1\""),
                slip("http://[::1", URL + "\"http://[::1\""),
                slip("http://[x]", URL + "\"http://[x]\""));
    }

    @ParameterizedTest
    @MethodSource
    void registry(String url, List<String> sentences) throws IOException {
        assertThat(WrittenIni.of(
                                folder,
                                "[emir-serp]",
                                "period = 1",
                                "validity = 2",
                                "url = " + url,
                                "[a]",
                                "json_file_location = a.json")
                        .findings())
                .containsExactly("4: error: " + sentences.get(0));
    }

    static Stream<Arguments> informationSystem() {
        return Stream.of(
                slip("ldaps://h", BDII + "\"ldaps://h\""),
                slip("h:2170", BDII + "\"h:2170\""),
                slip("ldap://", BDII + "\"ldap://\""),
                slip("ldap:///o=glue", BDII + "\"ldap:///o=glue\""),
                slip("ldap://h:x/o=glue", BDII + "\"ldap://h:x/o=glue\""),
                slip("http://user:secret@h/o=glue", BDII + "\"http://***@h/o=glue\""),
                slip("user:secret@h/o=glue", BDII + "\"***@h/o=glue\""),
                slip(
                        "ldap://h/o=glue?cn?sub",
                        "resource_bdii_url has a ?, but what is asked for cannot be chosen, only the base"),
                slip(
                        "ldap://h/o=%%zz",
                        "the base of resource_bdii_url, \"o=%zz\", has a percent sign without two hexadecimal digits"),
                slip(
                        "ldap://h/o=%%ff",
                        "the base of resource_bdii_url, \"o=%ff\", is no distinguished name such as o=glue"),
                slip(
                        "ldap://h/glue",
                        "the base of resource_bdii_url, \"glue\", is no distinguished name such as o=glue"));
    }

    @ParameterizedTest
    @MethodSource
    void informationSystem(String url, List<String> sentences) throws IOException {
        assertThat(inSection("resource_bdii_url = " + url)).containsExactly("6: error: " + sentences.get(0));
    }

    @Test
    void aUserOfAnInformationSystemIsLeftOut() throws IOException {
        assertThat(inSection("resource_bdii_url = ldap://user:secret@h"))
                .containsExactly("6: warning: resource_bdii_url names a user, to no effect: the question is asked"
                        + " anonymously");
    }

    @ParameterizedTest
    @CsvSource({
        "period, hours, 87600, 0",
        "period, hours, 87600, 0.0000000001",
        "period, hours, 87600, -1",
        "period, hours, 87600, weekly",
        "period, hours, 87600, '0,5'",
        "period, hours, 87600, 87600.1",
        "period, hours, 87600, 1e3",
        "period, hours, 87600, .",
        "validity, hours, 87600, 0.00",
        "validity, hours, 87600, 9999999999",
        "bdii_interval, minutes, 10080, 0",
        "bdii_interval, minutes, 10080, 5m",
        "bdii_interval, minutes, 10080, 10081"
    })
    void lengthsAreNumbersWithinBounds(String name, String unit, int most, String value) throws IOException {
        List<String> findings = WrittenIni.of(
                        folder,
                        "[DEFAULT]",
                        "period = 1",
                        "validity = 2",
                        "[emir-serp]",
                        "url = http://h",
                        name + " = " + value,
                        "[a]",
                        "json_file_location = a.json")
                .findings();

        assertThat(findings)
                .containsExactly("6: error: " + name + " must be a number of " + unit + ", more than 0 and at most "
                        + most + ", such as 12 or 0.5, not \"" + value + "\"");
    }

    @Test
    void whereTheSectionShouldBeItIsMissed() throws IOException {
        String source = "[a]\njson_file_location = a.json\n";
        assertThat(WrittenIni.of(folder, source).findings()).containsExactly("error: there is no section [emir-serp]");
        assertThat(WrittenIni.of(folder, source, "[emir_serp]").findings())
                .containsExactly(
                        "error: there is no section [emir-serp]; did you mean it with [emir_serp] in line 4?",
                        "4: warning: the section [emir_serp] has " + NONE + "; did you mean [emir-serp]?");
        assertThat(WrittenIni.of(folder).findings())
                .containsExactly(NO_SOURCE, "error: there is no section [emir-serp]");
    }

    @Test
    void everythingIsToldAtOnceFromTheTopToTheEnd() throws IOException {
        assertThat(WrittenIni.of(
                                folder,
                                "[a]",
                                "json_file = a.json",
                                "resource_bdii_url = h",
                                "[emir-serp]",
                                "period = x",
                                "validity")
                        .findings())
                .containsExactly(
                        "2: warning: json_file has no effect in [a]; there is no such option",
                        "3: error: " + BDII + "\"h\"",
                        "4: error: url is missing in [emir-serp]",
                        "4: error: validity is missing in [emir-serp]",
                        "5: error: period must be a number of hours, more than 0 and at most 87600, such as 12 or"
                                + " 0.5, not \"x\"",
                        "6: error: this is neither a section, nor an option such as \"name = value\", nor a remark");
    }

    @Test
    void aFileThatCannotBeReadIsOneFinding() throws IOException {
        Path lost = folder.resolve("lost.ini");
        assertThat(PublisherConfiguration.read(lost).findings())
                .extracting(Finding::toString)
                .containsExactly(lost + ": error: there is no such file");
        assertThat(PublisherConfiguration.read(folder).findings())
                .extracting(Finding::toString)
                .containsExactly(folder + ": error: the file cannot be read: Is a directory");
        assertThat(WrittenIni.of(folder, "#".repeat(1 << 20)).findings())
                .containsExactly("error: the file has more than 1048576 bytes, so it is no configuration");
    }

    @Test
    void aFindingIsPrintedWithItsPlace() throws IOException {
        WrittenIni file = WrittenIni.of(
                folder,
                "[emir-serp]",
                "url = http://h",
                "period = 1",
                "validity = 1",
                "[a]",
                "json_file_location = a.json");

        assertThat(file.read().settings()).isPresent();
        assertThat(file.read().findings())
                .extracting(Finding::toString)
                .containsExactly(file.file() + ":4: warning: validity is not longer than period, so records expire"
                        + " before they are registered again");
    }

    private List<String> inSection(String options) throws IOException {
        return WrittenIni.of(folder, "[emir-serp]", "url = http://h", "period = 1", "validity = 2", "[a]", options)
                .findings();
    }

    private static Arguments slip(String written, String... findings) {
        return Arguments.of(written, List.of(findings));
    }
}
