package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;

@Timeout(60)
class BdiiFailuresTest {
    private static final int ENDPOINTS = 250;
    private static final String LDIF = "dn: o=glue\nobjectClass: organization\n\n"
            + "dn: GLUE2ServiceID=s,o=glue\nobjectClass: GLUE2Service\nGLUE2ServiceType: t\n\n"
            + IntStream.range(0, ENDPOINTS)
                    .mapToObj(i -> "dn: GLUE2EndpointID=e" + i + ",GLUE2ServiceID=s,o=glue\n"
                            + "objectClass: GLUE2Endpoint\nGLUE2EndpointServiceForeignKey: s\n\n")
                    .collect(Collectors.joining());

    private static final Duration SHORT = Duration.ofMillis(300);

    /** What the server was asked, and what it makes of paging. */
    private static final class Asked extends InMemoryOperationInterceptor {
        private final List<SearchRequest> requests = new CopyOnWriteArrayList<>();
        private final boolean knowsPages;
        private final ResultCode answer;

        Asked(boolean knowsPages, ResultCode answer) {
            this.knowsPages = knowsPages;
            this.answer = answer;
        }

        static Asked ordinary() {
            return new Asked(true, ResultCode.SUCCESS);
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            SearchRequest asked = request.getRequest().duplicate();
            requests.add(asked);
            if (knowsPages || !asked.hasControl(SimplePagedResultsControl.PAGED_RESULTS_OID)) {
                return;
            }
            if (!answer.equals(ResultCode.SUCCESS)) {
                throw new LDAPException(answer, "no pages");
            }
            asked.setControls(new Control[0]);
            request.setRequest(asked);
        }

        void attach(InMemoryDirectoryServerConfig config) {
            config.addInMemoryOperationInterceptor(this);
        }
    }

    @Test
    void whatIsMoreThanAPageIsReadInPages() throws LDAPException {
        Asked asked = Asked.ordinary();
        try (Bdii bdii = Bdii.with(LDIF, asked::attach)) {
            Harvest harvest = bdii.source(limits(100, 1000)).harvest();

            assertThat(harvest.unread()).isEmpty();
            assertThat(harvest.descriptions()).hasSize(ENDPOINTS).doesNotHaveDuplicates();
            assertThat(asked.requests).hasSize(3);
        }
    }

    @Test
    void onlyWhatIsOfUseIsAskedForAndReferencesAreNotFollowed() throws LDAPException {
        Asked asked = Asked.ordinary();
        try (Bdii bdii = Bdii.with(LDIF, asked::attach)) {
            bdii.source(Bdii.PATIENT).harvest();
        }
        SearchRequest request = asked.requests.get(0);

        assertThat(request.getAttributeList())
                .contains("objectClass", "GLUE2EndpointServiceForeignKey", "GLUE2DomainID")
                .doesNotContain("*", "GLUE2ServiceStatusInfo")
                .doesNotHaveDuplicates();
        assertThat(request.getFilter().toString())
                .isEqualTo("(|(objectClass=GLUE2Service)(objectClass=GLUE2Endpoint)(objectClass=GLUE2AccessPolicy)"
                        + "(objectClass=GLUE2Location)(objectClass=GLUE2Contact)(objectClass=GLUE2AdminDomain)"
                        + "(objectClass=GLUE2Extension))");
    }

    @Test
    void aServerThatDoesNotKnowPagesGivesEverythingAtOnce() throws LDAPException {
        Asked asked = new Asked(false, ResultCode.SUCCESS);
        try (Bdii bdii = Bdii.with(LDIF, asked::attach)) {
            assertThat(bdii.source(limits(100, 1000)).harvest().descriptions()).hasSize(ENDPOINTS);
            assertThat(asked.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 11, 12, 53})
    void aServerThatRefusesPagesIsAskedWithout(int answer) throws LDAPException {
        Asked asked = new Asked(false, ResultCode.valueOf(answer));
        try (Bdii bdii = Bdii.with(LDIF, asked::attach)) {
            assertThat(bdii.source(limits(100, 1000)).harvest().descriptions()).hasSize(ENDPOINTS);
            assertThat(asked.requests).hasSize(2);
        }
    }

    @Test
    void aServerThatIsDownIsAFinding() throws LDAPException {
        int port;
        try (Bdii bdii = Bdii.with(LDIF)) {
            port = bdii.port();
        }

        assertThat(why(Bdii.at(port, "o=glue", Bdii.PATIENT).harvest()))
                .startsWith("ldap://127.0.0.1:" + port + " cannot be reached: ");
    }

    @Test
    void aServerThatHangsIsAFinding() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BdiiLimits limits = new BdiiLimits(Duration.ofSeconds(10), SHORT, Duration.ofMinutes(1), 100, 1000);

            assertThat(why(Bdii.at(silent.getLocalPort(), "o=glue", limits).harvest()))
                    .isEqualTo(
                            "ldap://127.0.0.1:" + silent.getLocalPort() + " does not answer: nothing came for 0.3 s.");
        }
    }

    @Test
    void aServerThatBreaksOffHasSaidNothing() throws IOException, LDAPException {
        try (Bdii bdii = Bdii.with(LDIF);
                Wire wire = Wire.cutAfter(5000, bdii.port())) {
            assertThat(why(Bdii.at(wire.port(), "o=glue", Bdii.PATIENT).harvest()))
                    .containsPattern(
                            "^ldap://127.0.0.1:\\d+ broke off after [1-9]\\d* entries: (server down|decoding error), ")
                    .doesNotContain("ldapSDKVersion");
        }
    }

    @Test
    void aServerThatBreaksOffBetweenTwoPagesHasSaidNothing() throws LDAPException {
        InMemoryOperationInterceptor once = new InMemoryOperationInterceptor() {
            private boolean asked;

            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
                if (asked) {
                    throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "tired\nof pages");
                }
                asked = true;
            }
        };
        try (Bdii bdii = Bdii.with(LDIF, config -> config.addInMemoryOperationInterceptor(once))) {
            assertThat(why(bdii.source(limits(100, 1000)).harvest()))
                    .endsWith(" broke off after 100 entries: unwilling to perform, tired.");
        }
    }

    @Test
    void aServerThatNeverFinishesIsLeft() throws IOException, LDAPException {
        try (Bdii bdii = Bdii.with(LDIF);
                Wire wire = Wire.dripping(Duration.ofMillis(5), bdii.port())) {
            BdiiLimits limits = new BdiiLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), SHORT, 100, 1000);

            assertThat(why(Bdii.at(wire.port(), "o=glue", limits).harvest()))
                    .containsPattern("^ldap://127.0.0.1:\\d+ did not finish within 0.3 s, but gave \\d+ entries.$");
        }
    }

    @Test
    void whatIsMoreThanAdministratorsThinkIsNotTaken() throws LDAPException {
        try (Bdii bdii = Bdii.with(LDIF)) {
            assertThat(why(bdii.source(limits(1000, 120)).harvest())).endsWith(" has more than 120 entries.");
            assertThat(why(bdii.source(limits(50, 100)).harvest())).endsWith(" has more than 100 entries.");
            assertThat(bdii.source(limits(50, ENDPOINTS + 1)).harvest().descriptions())
                    .hasSize(ENDPOINTS);
        }
    }

    @Test
    void whatAServerGivesUpToItsLimitIsNotEverything() throws LDAPException {
        try (Bdii bdii = Bdii.with(LDIF, config -> config.setMaxSizeLimit(100))) {
            assertThat(why(bdii.source(limits(500, 1000)).harvest()))
                    .endsWith(" gives no more than 100 entries: size limit exceeded.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"o=grid", "GLUE2DomainID=no,o=glue"})
    void aBaseThatIsNotThereIsAFinding(String base) throws LDAPException {
        try (Bdii bdii = Bdii.with(LDIF)) {
            assertThat(why(Bdii.at(bdii.port(), base, Bdii.PATIENT).harvest())).endsWith(" has no '" + base + "'.");
        }
    }

    @Test
    void aBaseThatIsNoNameIsAFinding() throws LDAPException {
        try (Bdii bdii = Bdii.with(LDIF)) {
            assertThat(why(Bdii.at(bdii.port(), "glue", Bdii.PATIENT).harvest()))
                    .contains(" does not answer: invalid DN syntax, ");
        }
    }

    @Test
    void referencesToOthersAreNamedAndNotFollowed() throws LDAPException {
        String reference = "dn: cn=other,o=glue\nobjectClass: referral\nref: ldap://other.example/o=glue\n\n";
        try (Bdii bdii = Bdii.with(LDIF + reference)) {
            Harvest harvest = bdii.source(Bdii.PATIENT).harvest();

            assertThat(harvest.descriptions()).hasSize(ENDPOINTS);
            assertThat(harvest.flaws())
                    .singleElement()
                    .asString()
                    .startsWith("A reference to another server is not followed: ldap://other.example/");
            assertThat(why(Bdii.at(bdii.port(), "cn=other,o=glue", Bdii.PATIENT).harvest()))
                    .contains(" does not answer: referral, ");
        }
    }

    @Test
    void oneThatHasJustBeenStartedSaysNothing() throws LDAPException {
        assertThat(why(Bdii.harvest(""))).contains(" has no services below o=glue");
    }

    @Test
    void servicesWithoutEndpointsSayThatThereAreNone() throws LDAPException {
        Harvest harvest =
                Bdii.harvest(LDIF.substring(LDIF.indexOf("dn: GLUE2ServiceID"), LDIF.indexOf("dn: GLUE2EndpointID")));
        assertThat(harvest.descriptions()).isEmpty();
        assertThat(harvest.unread()).isEmpty();
    }

    @Test
    void limitsWithinWhichNothingCanBeReadAreRefused() {
        assertThatThrownBy(() -> limits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BdiiLimits(Duration.ZERO, SHORT, SHORT, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BdiiLimits limits(int page, int most) {
        return new BdiiLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(1), page, most);
    }

    private static String why(Harvest harvest) {
        assertThat(harvest.descriptions()).isEmpty();
        assertThat(harvest.flaws()).isEmpty();
        assertThat(harvest.unread()).containsOnlyKeys(Origin.whole(Bdii.NAME));
        return harvest.unread().get(Origin.whole(Bdii.NAME));
    }
}
