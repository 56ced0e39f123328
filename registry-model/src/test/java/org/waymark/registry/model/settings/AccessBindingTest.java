package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.settings.SettingsFixture.errors;
import static org.waymark.registry.model.settings.SettingsFixture.reading;
import static org.waymark.registry.model.settings.SettingsFixture.usable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.settings.PolicySettings.Combining;
import org.waymark.registry.model.settings.PolicySettings.Matching;
import org.waymark.registry.model.settings.PolicySettings.Source;

class AccessBindingTest {
    private static final String[] SHIPPED = {
        "emir.address=https://registry.example.org:9126",
        "emir.security.truststore.type=openssl",
        "emir.security.credential.path=/etc/grid-security/host.p12",
        "emir.security.accesscontrol.pdpConfig=/etc/waymark/xacml2.config",
        "emir.security.attributes.FILE.class=eu.emi.emir.aip.FileAttributeSource",
        "emir.security.attributes.FILE.file=/etc/waymark/users.xml"
    };

    @Test
    void oneSourceIsMatchedStrictlyUnlessItIsSaidOtherwise() {
        assertThat(usable(SHIPPED).access().policies())
                .contains(new PolicySettings(
                        Path.of("/etc/waymark/xacml2.config"),
                        List.of(new Source("FILE", Path.of("/etc/waymark/users.xml"), Matching.STRICT)),
                        Combining.MERGE_LAST_OVERRIDES));
    }

    @Test
    void sourcesAreAskedInTheirOrder() {
        PolicySettings policies = usable(with(
                        "emir.security.attributes.order=B FILE",
                        "emir.security.attributes.B.class=eu.emi.emir.aip.FileAttributeSource",
                        "emir.security.attributes.B.file=b.xml",
                        "emir.security.attributes.B.matching=REGEXP",
                        "emir.security.attributes.combiningPolicy=first_applicable"))
                .access()
                .policies()
                .orElseThrow();

        assertThat(policies.sources())
                .containsExactly(
                        new Source("B", Path.of("b.xml"), Matching.REGEXP),
                        new Source("FILE", Path.of("/etc/waymark/users.xml"), Matching.STRICT));
        assertThat(policies.combining()).isEqualTo(Combining.FIRST_APPLICABLE);
    }

    @Test
    void theListOfNamesWins() {
        assertThat(usable(with("emir.security.accesscontrol.acl=/etc/waymark/emir.acl"))
                        .access())
                .isEqualTo(new AccessSettings(Optional.of(Path.of("/etc/waymark/emir.acl")), Optional.empty()));
    }

    @Test
    void overPlainHttpNoPolicyIsLookedAt() {
        assertThat(usable("emir.security.accesscontrol.pdpConfig=x", "emir.security.attributes.FILE.class=nonsense")
                        .access()
                        .policies())
                .isEmpty();
    }

    @Test
    void aSourceNeedsItsClassAndItsFile() {
        assertThat(errors(SHIPPED[0], SHIPPED[1], SHIPPED[2], SHIPPED[3], "emir.security.attributes.order=A"))
                .containsExactly(
                        "emir.security.attributes.A.class must be set, because emir.security.attributes.order names A",
                        "emir.security.attributes.A.file must be set, because emir.security.attributes.order names A");
    }

    @Test
    void onlyEmirsOwnClassOfSourcesIsKnown() {
        assertThat(errors(with("emir.security.attributes.FILE.class=org.example.Voms")))
                .containsExactly("emir.security.attributes.FILE.class = org.example.Voms (here): must be "
                        + "eu.emi.emir.aip.FileAttributeSource");
    }

    @Test
    void whatEmirPassesOverIsToldHere() {
        SettingsOutcome outcome = reading(with(
                "emir.security.attributes.FILE.matching=fuzzy",
                "emir.security.attributes.FILE.fiel=x",
                "emir.security.attributes.combiningPolicy=org.example.Mine"));

        assertThat(usable(outcome).access().policies().orElseThrow().combining())
                .isEqualTo(Combining.MERGE_LAST_OVERRIDES);
        assertThat(outcome.warnings())
                .containsExactlyInAnyOrder(
                        "emir.security.attributes.FILE.matching = fuzzy (here): neither strict nor regexp, so it is"
                                + " strict",
                        "emir.security.attributes.FILE.fiel (here) belongs to no source in"
                                + " emir.security.attributes.order and has no effect",
                        "emir.security.attributes.combiningPolicy = org.example.Mine (here): not known, so it is"
                                + " MERGE_LAST_OVERRIDES");
    }

    /** The shipped settings and others, of which the later win. */
    private static String[] with(String... more) {
        return Stream.concat(
                        Arrays.stream(SHIPPED).filter(line -> Arrays.stream(more)
                                .noneMatch(other -> other.startsWith(line.substring(0, line.indexOf('=') + 1)))),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }
}
