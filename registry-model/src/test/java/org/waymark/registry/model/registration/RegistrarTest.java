package org.waymark.registry.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.BOB;
import static org.waymark.registry.model.Fixtures.BOB_HIMSELF;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.THE_OPERATOR;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.registration.Examination.Fit;
import org.waymark.registry.model.registration.Outcome.Accepted;
import org.waymark.registry.model.registration.Outcome.Change;
import org.waymark.registry.model.registration.Outcome.NotTheOwner;
import org.waymark.registry.model.registration.Outcome.Reserved;

class RegistrarTest {
    private static final Duration LENGTH = Duration.ofHours(1);
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));
    private static final Instant OVER = NOON.plus(LENGTH);
    private static final EndpointId ID = new EndpointId("e1");

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();

    @Test
    void anUnknownRecordIsRegisteredForItsCaller() {
        Outcome outcome = register(ALICE_HERSELF, NOON, claims("e1").build());

        assertThat(changeOf(outcome)).isEqualTo(Change.REGISTERED);
        assertThat(stored())
                .isEqualTo(new ServiceRecord(
                        ID, ALICE, new Lease(OVER), NOON, NOON, claims("e1").build()));
    }

    @Test
    void theOutcomeShowsTheRecordAsItIsFound() {
        Outcome outcome = register(ALICE_HERSELF, NOON, claims("e1").build());

        assertThat(outcome)
                .asInstanceOf(type(Accepted.class))
                .extracting(Accepted::json)
                .isEqualTo(records.find(ID, NOON).orElseThrow().json());
    }

    @Test
    void sayingTheSameAgainIsARenewal() {
        register(ALICE_HERSELF, NOON, claims("e1").build());

        Outcome outcome = register(ALICE_HERSELF, LATER, claims("e1").build());

        assertThat(changeOf(outcome)).isEqualTo(Change.RENEWED);
        assertThat(stored().lease()).isEqualTo(new Lease(LATER.plus(LENGTH)));
        assertThat(stored().createdAt()).isEqualTo(NOON);
        assertThat(stored().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void sayingSomethingElseIsAnUpdateThatReplacesTheWholeRecord() {
        register(
                ALICE_HERSELF, NOON, claims("e1").add(Glue2.SERVICE_DOMAIN, "d").build());

        Outcome outcome = register(ALICE_HERSELF, LATER, claims("e1", "t2").build());

        assertThat(changeOf(outcome)).isEqualTo(Change.UPDATED);
        assertThat(stored().attributes()).isEqualTo(claims("e1", "t2").build());
        assertThat(stored().createdAt()).isEqualTo(NOON);
    }

    @Test
    void renewalByAnotherOwnerIsRefused() {
        register(ALICE_HERSELF, NOON, claims("e1").build());
        ServiceRecord before = stored();

        Outcome outcome = register(BOB_HIMSELF, LATER, claims("e1", "t2").build());

        assertThat(outcome).isEqualTo(new NotTheOwner(3, ID));
        assertThat(((NotTheOwner) outcome).problem()).isEqualTo(ProblemType.NOT_THE_OWNER);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theOwnerKeepsTheRecordWhenAnAdministratorMendsIt() {
        register(ALICE_HERSELF, NOON, claims("e1").build());

        Outcome outcome = register(THE_OPERATOR, LATER, claims("e1", "t2").build());

        assertThat(changeOf(outcome)).isEqualTo(Change.UPDATED);
        assertThat(stored().owner()).isEqualTo(ALICE);
    }

    @Test
    void anAdministratorOwnsWhatHeRegisters() {
        register(THE_OPERATOR, NOON, claims("e1").build());

        assertThat(stored().owner()).isEqualTo(THE_OPERATOR.owner());
        assertThat(register(ALICE_HERSELF, LATER, claims("e1").build())).isInstanceOf(NotTheOwner.class);
    }

    @Test
    void anOwnerThatIsSentIsIgnored() {
        register(
                BOB_HIMSELF,
                NOON,
                claims("e1").add(Glue2.SERVICE_OWNER, ALICE.name()).build());

        assertThat(stored().owner()).isEqualTo(BOB);
    }

    @Test
    void anOwnerThatARegistryBelowSendsIsKeptTogetherWithTheRegistry() {
        Owner child = new Owner("CN=dsr1.example.org,C=DE");

        register(
                new Caller(child, Set.of(Role.CHILD), "test"),
                NOON,
                claims("e1").add(Glue2.SERVICE_OWNER, ALICE.name()).build());

        assertThat(stored().owner()).isEqualTo(ALICE.through(child));
        assertThat(RecordJson.restore(records.find(ID, NOON).orElseThrow().json())
                        .record())
                .isEqualTo(stored());
    }

    @Test
    void aGlobalRegistryIsNotRegisteredByJustAnybody() {
        assertThat(register(ALICE_HERSELF, NOON, claims("e1", "GSR").build())).isEqualTo(new Reserved(3, ID));
        assertThat(changeOf(register(THE_OPERATOR, NOON, claims("e1", "GSR").build())))
                .isEqualTo(Change.REGISTERED);
    }

    @Test
    void aRecordThatRanOutCanBeTakenOver() {
        register(ALICE_HERSELF, NOON, claims("e1").build());

        Outcome outcome = register(BOB_HIMSELF, OVER, claims("e1").build());

        assertThat(changeOf(outcome)).isEqualTo(Change.REGISTERED);
        assertThat(stored().owner()).isEqualTo(BOB);
        assertThat(stored().createdAt()).isEqualTo(OVER);
    }

    @Test
    void timesThatThePublisherSaysAreKept() {
        Instant then = Instant.parse("2011-07-21T11:47:24.123Z");
        Attributes sent = claims("e1")
                .add(Glue2.SERVICE_CREATION_TIME, new Moment(then))
                .add(Glue2.UPDATE_SINCE, new Moment(then.plusMillis(1)))
                .build();

        register(ALICE_HERSELF, NOON, sent);

        assertThat(stored().createdAt()).isEqualTo(then);
        assertThat(stored().updatedAt()).isEqualTo(then.plusMillis(1));
    }

    private Outcome register(Caller caller, Instant now, Attributes sent) {
        Fit fit = new Fit(3, Claims.of(sent), new Lease(now.plus(LENGTH)));
        return records.change(now, draft -> new Registrar(caller, now, false).settle(draft, fit));
    }

    private ServiceRecord stored() {
        return records.find(ID, NOON).orElseThrow().record();
    }

    private static Change changeOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(outcome.index()).isEqualTo(3);
        return ((Accepted) outcome).change();
    }
}
