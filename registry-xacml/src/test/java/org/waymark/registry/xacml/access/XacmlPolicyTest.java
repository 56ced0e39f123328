package org.waymark.registry.xacml.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.xacml.access.Site.ask;
import static org.waymark.registry.xacml.access.Site.isPermitted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.access.UnusablePolicies;

class XacmlPolicyTest {
    private static final String HOST = "CN=registry.example.org,O=Example,C=DE";

    @TempDir
    private Path folder;

    private Site site;
    private AccessPolicy policy;

    @BeforeEach
    void open() throws IOException {
        site = Site.with(folder, Site.shipped());
        policy = site.open();
    }

    @ParameterizedTest
    @CsvSource({
        Site.ADMIN_QUOTED + ", ADMIN, role admin",
        Site.OWNER_QUOTED + ", SERVICEOWNER, role serviceowner",
        Site.CHILD_QUOTED + ", CHILD, role child",
        Site.STRANGER_QUOTED + ", SERVICEOWNER, role anonymous"
    })
    void theRoleOfTheAttributesIsARoleHere(String name, Role role, String grounds) {
        Caller caller = policy.identify(new X500Principal(name));

        assertThat(caller.roles()).isEqualTo(Set.of(role));
        assertThat(caller.grounds()).isEqualTo(grounds);
    }

    @Test
    void ownersAreSpeltAsEmirSpellsThem() {
        X500Principal subject = new X500Principal("emailAddress=o1@ex.org,CN=Owner One,OU=JSC,O=Grid,C=DE");

        assertThat(policy.identify(subject).owner().name())
                .isEqualTo("EMAILADDRESS=o1@ex.org, CN=Owner One, OU=JSC, O=Grid, C=DE");
    }

    @Test
    void decisionsSayWhy() {
        assertThat(ask(policy, Site.OWNER, "POST", "serviceadmin"))
                .isEqualTo(new Permitted("50registration.xml: policy registration, rule registration"));
        assertThat(ask(policy, Site.STRANGER, "POST", "serviceadmin"))
                .isEqualTo(new Refused(
                        "Access denied: a policy of this registry forbids this to CN=Nora Nobody, O=Example, C=DE.",
                        "99finalDeny.xml: policy finalDeny, rule finalDeny"));
    }

    @Test
    void whatNoPolicyProvidesForIsRefused() throws IOException {
        Files.delete(site.policies().resolve("99finalDeny.xml"));
        site.settle(policy);

        assertThat(ask(policy, Site.STRANGER, "POST", "serviceadmin"))
                .isEqualTo(new Refused(
                        "Access denied: no policy of this registry grants this to CN=Nora Nobody, O=Example, C=DE.",
                        "no policy applies"));
    }

    @Test
    void whatCannotBeDecidedIsRefused() throws IOException {
        site.install(Site.emirs());
        site.settle(policy);

        assertThat(ask(policy, Site.STRANGER, "POST", "serviceadmin"))
                .as("the policy compares with the name of the registry, which is not known")
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason())
                            .isEqualTo("Access denied: the policies of this registry lead to no decision on this.");
                    assertThat(refused.rule()).startsWith("indeterminate: ");
                });
    }

    @Test
    void aPathThatIsNoUriIsRefused() {
        assertThat(ask(policy, Site.ADMIN, "GET", ":")).isInstanceOf(Refused.class);
        assertThat(ask(policy, Site.ADMIN, "GET", "with blanks, % and ü")).isInstanceOf(Permitted.class);
    }

    @Test
    void theRegistryItselfIsNotJudged() throws IOException {
        AccessPolicy knowing = site.open(TestCredential.settings(TestCredential.pem(folder, HOST)));

        assertThat(ask(knowing, HOST, "PATCH", "anything")).isEqualTo(new Permitted("this registry itself"));
        assertThat(knowing.identify(new X500Principal(HOST)).roles()).containsExactly(Role.SERVICEOWNER);
        assertThat(isPermitted(policy, HOST, "PATCH", "anything")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, services, true",
        "GET, services/urls, true",
        "POST, services, true",
        "HEAD, ping, true",
        "GET, status, true",
        "DELETE, services, false",
        "POST, services/urls, false",
        "GET, model, false",
        "GET, serviceadmin, false",
        "POST, serviceadmin, false"
    })
    void withoutACertificateThereAreOnlyQuestions(String method, String path, boolean permitted) {
        assertThat(policy.decide(policy.withoutCertificate(), new Access(method, path)) instanceof Permitted)
                .isEqualTo(permitted);
    }

    @Test
    void aChangedPolicyIsInForceAndABrokenOneIsNot() throws IOException {
        Path registration = site.policies().resolve("50registration.xml");
        String text = Files.readString(registration);

        Files.writeString(registration, text.replace(">PUT<", ">PATCH<"));
        site.settle(policy);
        assertThat(isPermitted(policy, Site.OWNER, "PUT", "serviceadmin")).isFalse();

        Files.writeString(registration, text.replace("</Policy>", ""));
        site.settle(policy);
        assertThat(isPermitted(policy, Site.OWNER, "PATCH", "serviceadmin")).isTrue();

        Files.writeString(registration, text);
        site.settle(policy);
        assertThat(isPermitted(policy, Site.OWNER, "PUT", "serviceadmin")).isTrue();
    }

    @Test
    void aPolicyThatIsAddedIsInForce() throws IOException {
        Files.writeString(
                site.policies().resolve("00closed.xml"),
                Files.readString(site.policies().resolve("99finalDeny.xml")));
        site.settle(policy);

        assertThat(isPermitted(policy, Site.ADMIN, "GET", "services")).isFalse();
    }

    @Test
    void aFolderThatDisappearsLeavesThePoliciesInForce() throws IOException {
        Files.move(site.policies(), folder.resolve("elsewhere"));
        site.settle(policy);

        assertThat(isPermitted(policy, Site.ADMIN, "GET", "services")).isTrue();
        assertThat(isPermitted(policy, Site.BANNED, "GET", "services")).isFalse();
    }

    @Test
    void changedAttributesHoldAndBrokenOnesDoNot() throws IOException {
        String users = Files.readString(folder.resolve("users.xml"));

        site.write("users.xml", users.replace(">banned<", ">admin<"));
        site.settle(policy);
        assertThat(isPermitted(policy, Site.BANNED, "PATCH", "anything")).isTrue();

        site.write("users.xml", users.replace(Site.OWNER, "no name"));
        site.settle(policy);
        assertThat(isPermitted(policy, Site.BANNED, "PATCH", "anything")).isTrue();
        assertThat(isPermitted(policy, Site.OWNER, "PUT", "serviceadmin")).isTrue();

        Files.delete(folder.resolve("users.xml"));
        site.settle(policy);
        assertThat(isPermitted(policy, Site.OWNER, "PUT", "serviceadmin")).isTrue();
    }

    @Test
    void policiesThatAreMissingOrWrongDoNotStart() throws IOException {
        Files.delete(folder.resolve("users.xml"));
        assertThatThrownBy(site::open)
                .isInstanceOf(UnusablePolicies.class)
                .hasMessage("The policies cannot be used: " + folder.resolve("users.xml") + " is not there.");

        site.write("users.xml", "<fileAttributeSource/>");
        Files.writeString(site.policies().resolve("10admin.xml"), "<Policy>");
        assertThatThrownBy(site::open)
                .isInstanceOf(UnusablePolicies.class)
                .hasMessageStartingWith("The policies cannot be used: 10admin.xml, line 1: ");

        Files.delete(folder.resolve("xacml2.config"));
        assertThatThrownBy(site::open)
                .isInstanceOf(UnusablePolicies.class)
                .hasMessage("The policies cannot be used: " + folder.resolve("xacml2.config") + " is not there.");
    }

    @Test
    void manyPathsDoNotFillTheMemory() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(isPermitted(policy, Site.STRANGER, "GET", "services/" + i))
                    .isTrue();
        }
        assertThat(isPermitted(policy, Site.STRANGER, "PUT", "services/1")).isFalse();
    }
}
