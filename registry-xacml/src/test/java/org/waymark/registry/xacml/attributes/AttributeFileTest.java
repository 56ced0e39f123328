package org.waymark.registry.xacml.attributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.settings.PolicySettings.Matching;

class AttributeFileTest {
    private static final X500Principal ADA =
            new X500Principal("EMAILADDRESS=ada@example.org, CN=Ada  Example, O=Grid, C=DE");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMAILADDRESS=ada@example.org, CN=Ada Example, O=Grid, C=DE",
                "emailAddress=ada@example.org,CN=ada example,O=GRID,C=de",
                " E = Ada@example.org , CN=Ada Example,O=Grid,C=DE ",
                "/C=DE/O=Grid/CN=Ada Example/Email=ada@example.org",
                "C=DE, O=Grid, CN=Ada Example, emailAddress=ada@example.org"
            })
    void strictlyANameMayBeSpeltAsItLikes(String key) throws IOException {
        assertThat(role(Matching.STRICT, entry(key, "admin"))).contains("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Ada Example,O=Grid,C=DE", "CN=Ada,O=Grid,C=DE"})
    void strictlyAnotherNameIsAnother(String key) throws IOException {
        assertThat(role(Matching.STRICT, entry(key, "admin"))).isEmpty();
    }

    @Test
    void strictlyTheLaterOfTwoSpellingsHolds() throws IOException {
        assertThat(role(
                        Matching.STRICT,
                        entry("E=ada@example.org,CN=Ada Example,O=Grid,C=DE", "first"),
                        entry("EMAIL=ada@example.org,CN=Ada Example,O=Grid,C=DE", "second")))
                .contains("second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emailaddress=ada@.*,cn=ada example,o=grid,c=de | true",
                "EMAILADDRESS=.*,CN=ADA EXAMPLE,O=GRID,C=DE | true",
                "1\\.2\\.840\\.113549\\.1\\.9\\.1=#16.*,cn=ada example,o=grid,c=de | true",
                ".* | true",
                "cn=ada example,o=grid,c=de | false",
                "emailaddress=ada@example.org | false"
            })
    void expressionsMatchTheWholeName(String key, boolean matches) throws IOException {
        assertThat(role(Matching.REGEXP, entry(key, "admin")).isPresent()).isEqualTo(matches);
    }

    @Test
    void ofExpressionsTheFirstHolds() throws IOException {
        assertThat(role(Matching.REGEXP, entry(".*o=grid.*", "first"), entry(".*", "second")))
                .contains("first");
    }

    @Test
    void aKeyMayBeAnElement() throws IOException {
        assertThat(role(
                        Matching.STRICT,
                        "<entry><key>\n E=ada@example.org,CN=Ada Example,O=Grid,C=DE\n</key>"
                                + "<attribute name=\"Role\"><value>admin</value></attribute></entry>"))
                .contains("admin");
    }

    @Test
    void valuesAreTakenAsTheyAre() throws IOException {
        CallerAttributes attributes = read(
                        Matching.REGEXP,
                        "<entry key=\".*\"><attribute name=\"site\"><value> a </value><value>b</value></attribute>"
                                + "<attribute name=\"empty\"/></entry>")
                .find(ADA)
                .orElseThrow();

        assertThat(attributes.values())
                .containsEntry("site", List.of(" a ", "b"))
                .containsEntry("empty", List.of());
        assertThat(attributes.role()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<entry><attribute name='role'/></entry> | line 2: an entry needs a key",
                "<entry key='CN=a'><attribute/></entry> | line 2: an attribute needs a name",
                "<entry key='CN=a'><attrib name='x'/></entry> | line 2: <attrib> stands where <attribute> belongs",
                "<entry key='CN=a'><attribute name='x'><v/></attribute></entry> | <v> stands where <value> belongs",
                "<user key='CN=a'/> | line 2: <user> stands where <entry> belongs",
                "<entry key='CN=a'/><entry key='CN=a'/> | line 2: the key CN=a is there already",
                "<entry key='Ada'/> | line 2: Ada is not a distinguished name",
                "<entry key='CN=a'> | line"
            })
    void aFileThatIsWrongSomewhereIsRefused(String entries, String complaint) {
        assertThatThrownBy(() -> read(Matching.STRICT, entries))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("users.xml, ")
                .hasMessageContaining(complaint);
    }

    @Test
    void aMalformedExpressionIsRefused() {
        assertThatThrownBy(() -> read(Matching.REGEXP, "<entry key='(a'/>"))
                .hasMessage("users.xml, line 2: (a is not a regular expression: Unclosed group");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("users.xml"),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><fileAttributeSource>&e;</fileAttributeSource>");

        assertThatThrownBy(() -> new AttributeFile(Matching.STRICT).read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE");
    }

    private Optional<String> role(Matching matching, String... entries) throws IOException {
        return read(matching, entries).find(ADA).flatMap(CallerAttributes::role);
    }

    private AttributeTable read(Matching matching, String... entries) throws IOException {
        Path file = Files.writeString(
                folder.resolve("users.xml"),
                "<fileAttributeSource>\n" + String.join("", entries) + "</fileAttributeSource>");
        return new AttributeFile(matching).read(file);
    }

    private static String entry(String key, String role) {
        return "<entry key=\"" + key + "\"><attribute name=\"role\"><value>" + role + "</value></attribute></entry>";
    }
}
