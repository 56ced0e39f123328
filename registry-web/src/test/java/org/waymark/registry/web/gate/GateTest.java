package org.waymark.registry.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.PlainPolicy;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.request.Exchange;
import org.waymark.registry.web.request.Listener;

class GateTest {
    private static final Caller ADA = new Caller(new Owner("CN=Ada,C=DE"), Set.of(Role.SERVICEOWNER), "test");
    private static final ServerSettings TLS = new ServerSettings(URI.create("https://registry.example.org"), false);

    private final Gate gate = new Gate(TLS, new OnlyGets());

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, /services, true",
        "ANONYMOUS, /services/urls, true",
        "ANONYMOUS, /ping, true",
        "ANONYMOUS, /status, true",
        "ANONYMOUS, /serviceadmin, false",
        "ANONYMOUS, /servicesx, false",
        "ANONYMOUS, /model, false",
        "ANONYMOUS, /health, false",
        "ANONYMOUS, /children, false",
        "ANONYMOUS, /, false",
        "LOCAL, /services, true",
        "LOCAL, /health/ready, true",
        "LOCAL, /metrics, true",
        "LOCAL, /serviceadmin, false",
        "LOCAL, /children, false",
        "PLAIN, /services, false",
        "PLAIN, /ping, false",
        "PLAIN, /health, false"
    })
    void withoutTlsOnlyWhatNeedsNoCertificateIsThere(Listener listener, String path, boolean open) {
        Admission admission = admit(listener, "GET", path, Caller.NOBODY);

        assertThat(admission instanceof Admission.Granted).isEqualTo(open);
        if (!open) {
            assertThat(problem(admission)).isEqualTo(ProblemType.UNKNOWN_PATH);
        }
    }

    @ParameterizedTest
    @CsvSource({"/services, true", "/ping, true", "/health, false", "/serviceadmin, false", "/nowhere, false"})
    void underTlsQuestionsNeedNoCertificateWhereTheServerDoesNotInsist(String path, boolean open) {
        Admission admission = admit(Listener.SECURE, "GET", path, Caller.NOBODY);

        assertThat(admission instanceof Admission.Granted).isEqualTo(open);
        if (!open) {
            assertThat(problem(admission)).isEqualTo(ProblemType.ACCESS_DENIED);
        }
    }

    @Test
    void whoShowsACertificateIsThePolicysAffair() {
        assertThat(admit(Listener.SECURE, "GET", "/serviceadmin", ADA)).isEqualTo(new Admission.Granted("gets"));
        Admission refused = admit(Listener.SECURE, "POST", "/services", ADA);

        assertThat(refused.rule()).isEqualTo("no posts");
        assertThat(problem(refused)).isEqualTo(ProblemType.ACCESS_DENIED);
        assertThat(((Admission.Refused) refused).problem().detail()).isEqualTo("Only GET.");
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void whatIsNoPathIsNowhere(Listener listener) {
        Admission admission = gate.admit(new Exchange("r", listener, Optional.empty()), "GET", ADA);

        assertThat(problem(admission)).isEqualTo(ProblemType.UNKNOWN_PATH);
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void whereTheAddressIsPlainEverybodyComesIn(Listener listener) {
        Gate open = new Gate(new ServerSettings(URI.create("http://127.0.0.1:9126"), false), new PlainPolicy());

        assertThat(open.admit(new Exchange("r", listener, Optional.of("/serviceadmin")), "POST", Caller.ANONYMOUS))
                .isInstanceOf(Admission.Granted.class);
    }

    private Admission admit(Listener listener, String method, String path, Caller caller) {
        return gate.admit(new Exchange("r", listener, Optional.of(path)), method, caller);
    }

    private static ProblemType problem(Admission admission) {
        return ((Admission.Refused) admission).problem().type();
    }

    private static final class OnlyGets implements AccessPolicy {
        @Override
        public Caller identify(X500Principal subject) {
            return ADA;
        }

        @Override
        public Caller withoutCertificate() {
            return Caller.NOBODY;
        }

        @Override
        public Decision decide(Caller caller, Access access) {
            return access.method().equals("GET")
                    ? new Decision.Permitted("gets")
                    : new Decision.Refused("Only GET.", "no posts");
        }

        @Override
        public String description() {
            return "only gets";
        }
    }
}
