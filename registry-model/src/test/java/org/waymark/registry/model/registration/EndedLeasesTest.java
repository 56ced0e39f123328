package org.waymark.registry.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.record.ServiceRecord;

/** What one registry makes of another's word that a lease is over. */
class EndedLeasesTest {
    private static final EndpointId ID = new EndpointId("e1");
    private static final Instant EARLY = NOON.minusSeconds(60);
    private static final Instant NOW = NOON.plusSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Caller PEER = new Caller(new Owner("CN=gsr.example.org,C=DE"), Set.of(Role.PEER), "test");
    private static final Examination EXAMINATION = new Examination(
            new RecordRules(CheckingMode.STRICT, new RecordLimits(100, 1000)),
            new LeasePolicy(HOUR, HOUR),
            BlockList.OPEN,
            true);

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();

    @Test
    void anOlderStateEnds() {
        hear(passedOn(EARLY, NOW.plus(HOUR)));

        assertThat(hear(Elements.end(ID, NOON))).isInstanceOf(Outcome.Removed.class);
        assertThat(known()).isEmpty();
        assertThat(gone()).extracting(Tombstone::cause).isEqualTo(Cause.OUTDATED);
        assertThat(hear(passedOn(EARLY, NOW.plus(HOUR)))).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void theStateItselfEndsByItsOwnLease() {
        hear(passedOn(NOON, NOW.plus(HOUR)));

        assertThat(hear(Elements.end(ID, NOON))).isInstanceOf(Outcome.Stale.class);
        assertThat(known()).isPresent();
    }

    @Test
    void theStateItselfIsTakenInAfterItsEndWasHeardOf() {
        hear(Elements.end(ID, NOON));

        assertThat(hear(passedOn(NOON, NOW.plus(HOUR)))).isInstanceOf(Outcome.Accepted.class);
        assertThat(known()).isPresent();
    }

    @Test
    void whatEndedHereDoesNotBeginAgain() {
        hear(passedOn(NOON, NOW.plus(HOUR)));
        records.change(NOW, draft -> {
            draft.expire(ID);
            return ID;
        });

        assertThat(hear(passedOn(NOON, NOW.plus(HOUR)))).isInstanceOf(Outcome.Stale.class);
        assertThat(hear(Elements.end(ID, NOON))).isInstanceOf(Outcome.Stale.class);
        assertThat(gone()).extracting(Tombstone::cause).isEqualTo(Cause.EXPIRED);
    }

    @Test
    void aRemovalOfTheSameTimeGoesBeforeAnEnd() {
        hear(Elements.end(ID, NOON));

        assertThat(hear(Elements.removal(ID, NOON))).isInstanceOf(Outcome.Removed.class);
        assertThat(hear(passedOn(NOON, NOW.plus(HOUR)))).isInstanceOf(Outcome.Stale.class);
        assertThat(hear(Elements.end(ID, NOON))).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aRecordThatComesTooLateIsAnEnd() {
        hear(passedOn(EARLY, NOW.plus(HOUR)));

        assertThat(hear(passedOn(NOON, NOW))).isInstanceOf(Outcome.Removed.class);
        assertThat(known()).isEmpty();
        assertThat(gone()).extracting(Tombstone::updatedAt).isEqualTo(NOON);
    }

    @Test
    void aPublisherTellsOfNoEnd() {
        assertThat(settle(ALICE_HERSELF, Elements.end(ID, NOON))).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theEndOfWhatBelongsToSomebodyElseIsNotBelieved() {
        settle(ALICE_HERSELF, new Nested(claims("e1").build()));
        Caller child = new Caller(new Owner("CN=dsr.example.org,C=DE"), Set.of(Role.CHILD), "test");

        assertThat(settle(child, Elements.end(ID, NOW.plusSeconds(1)))).isInstanceOf(Outcome.NotTheOwner.class);
    }

    @Test
    void anEndThatIsFarAheadIsNotBelieved() {
        assertThat(hear(Elements.end(ID, NOW.plus(Duration.ofDays(2))))).isInstanceOf(Outcome.Invalid.class);
    }

    private Outcome hear(Nested element) {
        return settle(PEER, element);
    }

    private Outcome settle(Caller caller, Nested element) {
        Examination.Finding finding = EXAMINATION.examine(0, element, caller, NOW);
        return records.change(NOW, draft -> new Registrar(caller, NOW, true).settle(draft, finding));
    }

    private static Nested passedOn(Instant time, Instant end) {
        return new Nested(claims("e1")
                .add(Glue2.UPDATE_SINCE, new Moment(time))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(end))
                .build());
    }

    private Optional<ServiceRecord> known() {
        return records.change(NOW, draft -> draft.find(ID));
    }

    private Tombstone gone() {
        return records.change(NOW, draft -> draft.removed(ID)).orElseThrow();
    }
}
