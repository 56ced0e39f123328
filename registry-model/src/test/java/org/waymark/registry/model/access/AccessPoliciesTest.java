package org.waymark.registry.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;

class AccessPoliciesTest {
    private static final X500Principal ADA = new X500Principal("EMAILADDRESS=a@ex.org, CN=Ada, C=DE");
    private static final X500Principal STRANGER = new X500Principal("CN=Stranger, C=DE");
    private static final Access REGISTER = new Access("POST", "serviceadmin");
    private static final Access ASK = new Access("GET", "services/urls");

    private final AccessPolicy acl = new AclPolicy(
            () -> AccessControlList.parse(List.of("", "/C=DE/CN=Ada/emailAddress=a@ex.org :: admin")), "test");

    @Test
    void whoIsInTheListHasItsRoleAndReadsWhichLineSaysSo() {
        Caller ada = acl.identify(ADA);

        assertThat(ada.roles()).containsExactly(Role.ADMIN);
        assertThat(ada.owner().name()).isEqualTo(ADA.getName());
        assertThat(acl.decide(ada, REGISTER)).isEqualTo(new Permitted("acl line 2"));
    }

    @Test
    void whoIsNotInTheListReadsAndDoesNotRegister() {
        Caller stranger = acl.identify(STRANGER);

        assertThat(stranger.roles()).isEmpty();
        assertThat(acl.decide(stranger, ASK)).isInstanceOf(Permitted.class);
        assertThat(acl.decide(stranger, REGISTER))
                .isEqualTo(new Refused(
                        "Access denied: CN=Stranger,C=DE is not in the access control list of this registry.",
                        "not in the acl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serviceadmin", "serviceadmin/x"})
    void lookingRecordsUpWhereTheyAreRegisteredIsAdministrationToo(String path) {
        assertThat(acl.decide(acl.identify(STRANGER), new Access("GET", path))).isInstanceOf(Refused.class);
    }

    @Test
    void aListThatAppearsOrChangesIsInForceWithoutARestart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("emir.acl");
        AccessPolicy policy = AclPolicy.of(file);
        assertThat(policy.identify(ADA).roles()).isEmpty();

        Files.writeString(file, "E=a@ex.org,CN=Ada,C=DE :: serviceowner\n");

        assertThat(roleOfAda(policy, Role.SERVICEOWNER)).isTrue();
    }

    /** Waits for as long as it takes to notice a change, and then some. */
    private static boolean roleOfAda(AccessPolicy policy, Role role) throws InterruptedException {
        for (int i = 0; i < 200 && !policy.identify(ADA).is(role); i++) {
            Thread.sleep(50);
        }
        return policy.identify(ADA).is(role);
    }

    @Test
    void withoutListAndPoliciesCertificatesReadAndNobodyWrites() {
        AccessPolicy readers = new ReadersPolicy();
        Caller ada = readers.identify(ADA);

        assertThat(readers.decide(ada, ASK)).isInstanceOf(Permitted.class);
        assertThat(readers.decide(ada, REGISTER)).isInstanceOf(Refused.class);
        assertThat(readers.isUnset()).isTrue();
    }

    @Test
    void overPlainHttpEverybodyIsTheAdministrator() throws IOException {
        AccessPolicy plain = new PlainPolicy();

        assertThat(plain.identify(ADA)).isEqualTo(Caller.ANONYMOUS);
        assertThat(plain.withoutCertificate().roles()).containsExactly(Role.ADMIN);
        assertThat(plain.decide(Caller.ANONYMOUS, REGISTER)).isInstanceOf(Permitted.class);
        assertThat(plain.isUnset()).isTrue();
    }
}
