package org.waymark.registry.xacml.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.xacml.policy.Fragments.NAME;
import static org.waymark.registry.xacml.policy.Fragments.STRING;
import static org.waymark.registry.xacml.policy.Fragments.XACML_2;
import static org.waymark.registry.xacml.policy.Fragments.XACML_3;
import static org.waymark.registry.xacml.policy.Fragments.apply;
import static org.waymark.registry.xacml.policy.Fragments.condition;
import static org.waymark.registry.xacml.policy.Fragments.inquiry;
import static org.waymark.registry.xacml.policy.Fragments.policy;
import static org.waymark.registry.xacml.policy.Fragments.read;
import static org.waymark.registry.xacml.policy.Fragments.rule;
import static org.waymark.registry.xacml.policy.Fragments.subject;
import static org.waymark.registry.xacml.policy.Fragments.subjectName;
import static org.waymark.registry.xacml.policy.Fragments.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.registry.xacml.policy.Verdict.Kind;

class PolicyFolderTest {
    private static final String ADA = "CN=Ada,OU=People,O=Example,C=DE";
    private static final String PERMIT = policy(XACML_3, "permit", rule("Permit", ""));
    private static final String DENY = policy(XACML_2, "deny", rule("Deny", ""));
    private static final String SILENT = policy(
            XACML_3,
            "silent",
            rule(
                    "Permit",
                    "<Condition>" + value("http://www.w3.org/2001/XMLSchema#boolean", "false") + "</Condition>"));

    /** A condition with more than one role to choose from. */
    private static final String CONFUSED = policy(
            XACML_2,
            "confused",
            rule(
                    "Permit",
                    condition(
                            "1.0:function:string-equal",
                            apply("1.0:function:string-one-and-only", subject("site", STRING)),
                            value(STRING, "EX-1"))));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "first-applicable, PERMIT, DENY, NOT_APPLICABLE, INDETERMINATE",
        "deny-overrides, DENY, DENY, NOT_APPLICABLE, DENY",
        "ordered-deny-overrides, DENY, DENY, NOT_APPLICABLE, DENY",
        "permit-overrides, PERMIT, PERMIT, NOT_APPLICABLE, PERMIT",
        "ordered-permit-overrides, PERMIT, PERMIT, NOT_APPLICABLE, PERMIT",
        "only-one-applicable, INDETERMINATE, INDETERMINATE, NOT_APPLICABLE, INDETERMINATE",
        "urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-unless-permit, PERMIT, PERMIT, DENY, PERMIT"
    })
    void everyAlgorithmCombines(String algorithm, Kind permitThenDeny, Kind denyThenPermit, Kind silence, Kind trouble)
            throws IOException {
        assertThat(List.of(
                        kind(algorithm, PERMIT, DENY),
                        kind(algorithm, DENY, PERMIT),
                        kind(algorithm, SILENT, "only-one-applicable".equals(algorithm) ? "" : SILENT),
                        kind(algorithm, CONFUSED, PERMIT)))
                .containsExactly(permitThenDeny, denyThenPermit, silence, trouble);
    }

    private Kind kind(String algorithm, String... policies) throws IOException {
        Path place = Files.createTempDirectory(folder, "case");
        String[] given = Stream.of(policies).filter(text -> !text.isEmpty()).toArray(String[]::new);
        return read(place, algorithm, given).decide(inquiry(ADA)).kind();
    }

    @Test
    void aVerdictNamesTheFileThePolicyAndTheRule() throws IOException {
        assertThat(read(folder, "first-applicable", SILENT, PERMIT).decide(inquiry(ADA)))
                .isEqualTo(new Verdict(Kind.PERMIT, "1.xml: policy permit, rule permit", true));
    }

    @Test
    void aVerdictOfASetNamesTheWayDown() throws IOException {
        String set = "<PolicySet xmlns=\"" + XACML_3 + "\" PolicySetId=\"set\" PolicyCombiningAlgId=\""
                + "urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-overrides\"><Target/>"
                + PERMIT + policy(XACML_3, "deny", rule("Deny", "")) + "</PolicySet>";

        assertThat(read(folder, "first-applicable", set).decide(inquiry(ADA)))
                .isEqualTo(new Verdict(Kind.DENY, "0.xml: policy set, policy deny, rule deny", true));
    }

    @Test
    void whoAsksForTheTimeIsNotRemembered() throws IOException {
        String timed = policy(
                XACML_2,
                rule(
                        "Permit",
                        condition(
                                "1.0:function:integer-equal",
                                apply(
                                        "1.0:function:time-bag-size",
                                        "<EnvironmentAttributeDesignator AttributeId=\""
                                                + "urn:oasis:names:tc:xacml:1.0:environment:current-time\" DataType=\""
                                                + "http://www.w3.org/2001/XMLSchema#time\"/>"),
                                value("http://www.w3.org/2001/XMLSchema#integer", "1"))));

        Verdict verdict = read(folder, "first-applicable", timed).decide(inquiry(ADA));

        assertThat(verdict.kind()).isEqualTo(Kind.PERMIT);
        assertThat(verdict.lasting()).isFalse();
    }

    static Stream<Arguments> conditions() {
        String ada = "C = DE, O = example, OU = people, CN = ada";
        return Stream.of(
                Arguments.of(condition("1.0:function:x500Name-equal", subjectName(), value(NAME, ada)), true),
                Arguments.of(condition("1.0:function:x500Name-equal", value(NAME, ada), subjectName()), true),
                Arguments.of(
                        condition("1.0:function:x500Name-equal", subjectName(), value(NAME, "CN=Ada,C=DE")), false),
                Arguments.of(
                        condition("1.0:function:x500Name-match", value(NAME, "O=Example,C=DE"), subjectName()), true),
                Arguments.of(condition("1.0:function:x500Name-match", value(NAME, "CN=Ada"), subjectName()), false),
                Arguments.of(
                        condition("1.0:function:x500Name-match", value(NAME, "O=Example,C=DE"), value(NAME, "DC=DE")),
                        false),
                Arguments.of(
                        condition("1.0:function:x500Name-match", value(NAME, "C=DE"), value(NAME, "O=Example,DC=DE")),
                        false),
                Arguments.of(matches("x500Name", "^CN=A.a,OU=People,", subjectName()), true),
                Arguments.of(matches("x500Name", "^cn=ada", subjectName()), false),
                Arguments.of(
                        condition(
                                "1.0:function:string-regexp-match",
                                value(STRING, "^(EX|EY)-[0-9]+$"),
                                value(STRING, "EX-12")),
                        true),
                Arguments.of(
                        condition("1.0:function:string-regexp-match", value(STRING, "^EX|EY$"), value(STRING, "x EX")),
                        false),
                Arguments.of(
                        condition(
                                "1.0:function:string-regexp-match", value(STRING, "^[a-z-[e]]+$"), value(STRING, "e")),
                        false),
                Arguments.of(
                        condition("1.0:function:string-is-in", value(STRING, "EX-2"), subject("site", STRING)), true),
                Arguments.of(
                        condition("1.0:function:string-is-in", value(STRING, "serviceowner"), subject("role", STRING)),
                        true),
                Arguments.of(condition("1.0:function:string-is-in", value(STRING, "x"), subject("vo", STRING)), false));
    }

    private static String matches(String type, String expression, String argument) {
        return condition("2.0:function:" + type + "-regexp-match", value(STRING, expression), argument);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionsHold(String condition, boolean holds) throws IOException {
        Policies policies = read(folder, "first-applicable", policy(XACML_2, rule("Permit", condition)));

        assertThat(policies.decide(inquiry(ADA, Map.of("site", List.of("EX-1", "EX-2"), "vo", List.of("x"))))
                        .kind())
                .isEqualTo(holds ? Kind.PERMIT : Kind.NOT_APPLICABLE);
    }

    @Test
    void anEMailAddressIsTheSameHoweverItIsSpelt() throws IOException {
        String policy = policy(
                XACML_2,
                rule(
                        "Permit",
                        condition(
                                "1.0:function:x500Name-equal",
                                subjectName(),
                                value(NAME, "/C=DE/O=Example/CN=Ada/emailAddress=Ada@Example.org"))));

        assertThat(read(folder, "first-applicable", policy)
                        .decide(inquiry("EMAILADDRESS=ada@example.org, CN=Ada, O=Example, C=DE"))
                        .kind())
                .isEqualTo(Kind.PERMIT);
    }

    static Stream<Arguments> faults() {
        String match = "<SubjectMatch MatchId=\"urn:oasis:names:tc:xacml:1.0:function:string-equal\">"
                + value(STRING, "admin") + subject("role", STRING) + "</SubjectMatch>";
        return Stream.of(
                Arguments.of(
                        target("<Resources><Resource>" + match + "</Resource></Resources>"),
                        "line 3: <SubjectMatch> is not supported in <Resource>"),
                Arguments.of(target("<Subjects/>"), "line 3: <Subjects> has 0 of <Subject>"),
                Arguments.of(
                        target("<Subjects><Subject>" + match + match.replace(value(STRING, "admin"), "")
                                + "</Subject></Subjects>"),
                        "line 3: <SubjectMatch> has 0 of <AttributeValue>"),
                Arguments.of(rule("Permit", "<Conditon/>"), "line 3: <Conditon> is not supported in <Rule>"),
                Arguments.of("<Obligations/>", "line 3: <Obligations> is not supported in <Policy>"),
                Arguments.of("<Rule Effect=\"Permit\"/>", "line 3: <Rule> needs RuleId"),
                Arguments.of(
                        "<Rule RuleId=\"r\" Effect=\"Permit\" Efect=\"Deny\"/>",
                        "line 3: Efect is not supported in <Rule>"),
                Arguments.of(rule("Perhaps", ""), "Invalid Effect"),
                Arguments.of(
                        rule("Permit", condition("1.0:function:string-eqal")),
                        "line 3: the function urn:oasis:names:tc:xacml:1.0:function:string-eqal is not supported"),
                Arguments.of(rule("Permit", condition("3.0:function:xpath-node-count")), "is not supported"),
                Arguments.of(
                        rule("Permit", "<Condition>" + value("x:unknown", "1") + "</Condition>"),
                        "line 3: values of type x:unknown are not supported"),
                Arguments.of(
                        rule(
                                "Permit",
                                "<Condition>" + value("http://www.w3.org/2001/XMLSchema#integer", "one")
                                        + "</Condition>"),
                        "line 3: one is no value of type"),
                Arguments.of(
                        rule("Permit", "<Condition>" + value(NAME, "Ada") + "</Condition>"),
                        "line 3: Ada is not a distinguished name"),
                Arguments.of(rule("Permit", "<Condition/>"), "line 3: <Condition> must hold one expression"),
                Arguments.of(
                        "<VariableDefinition VariableId=\"v\"><VariableReference VariableId=\"v\"/></VariableDefinition>",
                        "line 3: v is not defined before it is used"),
                Arguments.of("<x:Rule xmlns:x=\"urn:other\"/>", "line 3: <Rule> is not supported"),
                Arguments.of(
                        "stray text <Rule RuleId=\"r\" Effect=\"Permit\"/>", "text and elements beside each other"),
                Arguments.of("<Rule", "0.xml, line"));
    }

    private static String target(String sections) {
        return rule("Permit", "<Target>" + sections + "</Target>");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatWouldNotBeUnderstoodIsRefused(String content, String complaint) {
        assertThatThrownBy(() -> read(folder, "first-applicable", policy(XACML_2, content)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("0.xml")
                .hasMessageContaining(complaint);
    }

    @Test
    void aPolicyWithoutATargetIsRefused() {
        assertThatThrownBy(() -> read(
                        folder,
                        "first-applicable",
                        policy(XACML_3, rule("Permit", "")).replace("<Target/>", "")))
                .hasMessageContaining("line 1: <Policy> has 0 of <Target>");
    }

    @Test
    void otherXmlIsRefused() {
        assertThatThrownBy(() -> read(folder, "first-applicable", "<html/>"))
                .hasMessage("0.xml, line 1: is no Policy or PolicySet of XACML 2.0 or 3.0");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileXmlIsRefused(String xml) {
        assertThatThrownBy(() -> read(folder, "first-applicable", xml))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0.xml, line");
    }

    static Stream<String> hostile() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return Stream.of(
                laughs + "]><l>&l19;</l>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
                "<a>".repeat(5000) + "</a>".repeat(5000));
    }

    @Test
    void anUnknownAlgorithmIsRefused() {
        assertThatThrownBy(() -> read(folder, "last-applicable", PERMIT))
                .hasMessageStartingWith(
                        "pdp.config: last-applicable is no algorithm for combining policies; there are");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> read(folder, "first-applicable")).hasMessageStartingWith("no file *.xml in");
    }

    @Test
    void onlyTheFilesThatAreWantedAreRead() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/p1.xacml"), PERMIT);
        Files.writeString(folder.resolve("rules/p10.xacml"), DENY);
        Files.writeString(folder.resolve("rules/notes.xml"), "no policy");
        Path configuration = Files.writeString(
                folder.resolve("pdp.config"), "localpdp.directory=rules\nlocalpdp.filesWildcard=p?.xacml\n");

        Policies policies = PolicyFolder.open(configuration, System::nanoTime).current();

        assertThat(policies.summary()).isEqualTo("1 of them: p1.xacml");
    }
}
