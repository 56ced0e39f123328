package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.BOB;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

class ServiceRecordTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final ServiceRecord RECORD = record(ALICE, claims("e1").build());

    @Test
    void theEnvelopeIsFoundUnderItsNames() {
        assertThat(RECORD.get("serviceOwner")).contains(new Text("CN=Alice,O=Grid,C=DE"));
        assertThat(RECORD.get("Service_CreationTime")).contains(new Moment(NOON.minusSeconds(1)));
        assertThat(RECORD.get("updateSince")).contains(new Moment(NOON));
        assertThat(RECORD.get("Service_ExpireOn")).contains(new Moment(NOON.plusSeconds(1)));
    }

    @Test
    void claimsAreFoundUnderTheirNames() {
        assertThat(RECORD.get("Service_Endpoint_ID")).contains(new Text("e1"));
        assertThat(RECORD.get("Service_Location_Country")).isEmpty();
        assertThat(RECORD.get("unknown")).isEmpty();
    }

    @Test
    void aClaimCannotPassForTheEnvelope() {
        ServiceRecord forged =
                record(ALICE, claims("e1").add(Glue2.SERVICE_OWNER, BOB.name()).build());

        assertThat(forged.get("serviceOwner")).contains(new Text(ALICE.name()));
    }

    @Test
    void anotherLeaseChangesNothingElse() {
        ServiceRecord renewed = RECORD.withLease(new Lease(LATER));

        assertThat(renewed.lease()).isEqualTo(new Lease(LATER));
        assertThat(renewed.withLease(RECORD.lease())).isEqualTo(RECORD);
    }

    @Test
    void onlyTimesMayDifferBetweenARecordAndItsRenewal() {
        ServiceRecord renewed =
                new ServiceRecord(RECORD.id(), ALICE, new Lease(LATER), LATER, LATER, RECORD.attributes());

        assertThat(renewed.saysTheSameAs(RECORD)).isTrue();
        assertThat(record(BOB, RECORD.attributes()).saysTheSameAs(RECORD)).isFalse();
        assertThat(record(ALICE, claims("e1", "t2").build()).saysTheSameAs(RECORD))
                .isFalse();
    }

    @Test
    void aNumberWrittenAnotherWaySaysSomethingElse() {
        ServiceRecord four = record(ALICE, claims("e1").add("n", new Whole(4)).build());
        ServiceRecord fourPointZero =
                record(ALICE, claims("e1").add("n", new Real("4.0")).build());

        assertThat(four.saysTheSameAs(fourPointZero)).isFalse();
    }

    @Test
    void anIdentityIsNeverEmptyAndComparedToTheLetter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointId(""));
        assertThat(new EndpointId("e1")).isNotEqualTo(new EndpointId("E1")).hasToString("e1");
    }

    private static ServiceRecord record(Owner owner, Attributes claims) {
        return new ServiceRecord(
                new EndpointId("e1"), owner, new Lease(NOON.plusSeconds(1)), NOON.minusSeconds(1), NOON, claims);
    }
}
