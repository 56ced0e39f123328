package org.waymark.registry.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Examination.Finding;
import org.waymark.registry.model.registration.Examination.Fit;
import org.waymark.registry.model.registration.Examination.Unfit;
import org.waymark.registry.model.registration.Outcome.Blocked;
import org.waymark.registry.model.registration.Outcome.Invalid;

class ExaminationTest {
    private static final Duration STANDARD = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Examination EXAMINATION = new Examination(
            new RecordRules(CheckingMode.STRICT, new RecordLimits(100, 1000)),
            new LeasePolicy(STANDARD, LONGEST),
            BlockList.parse(List.of("colour = red")),
            false);

    @Test
    void aGoodRecordIsFitWithItsLease() {
        Attributes sent = claims("e1").build();

        assertThat(examine(new Nested(sent))).isEqualTo(new Fit(3, Claims.of(sent), new Lease(NOON.plus(STANDARD))));
    }

    @Test
    void theLeaseAskedForIsGranted() {
        Instant asked = NOON.plus(LONGEST);

        assertThat(examine(expiringOn(asked)))
                .asInstanceOf(type(Fit.class))
                .extracting(Fit::lease)
                .isEqualTo(new Lease(asked));
    }

    @Test
    void aLeaseThatIsOverOrTooLongIsRefused() {
        assertInvalid(examine(expiringOn(NOON)), "e1", Rule.EXPIRED);
        assertInvalid(examine(expiringOn(NOON.plus(LONGEST).plusMillis(1))), "e1", Rule.LEASE);
    }

    @Test
    void theLatestExpiryIsNamed() {
        assertThat(invalid(examine(expiringOn(NOON.plus(Duration.ofDays(2))))).violations())
                .extracting(Violation::message)
                .containsExactly("Service_ExpireOn is later than 2026-11-22T12:00:00.000Z, the longest lease.");
    }

    @Test
    void anElementThatIsNoObjectIsNoRecord() {
        Invalid refusal = invalid(examine(new Text("e1")));

        assertThat(refusal.index()).isEqualTo(3);
        assertThat(refusal.id()).isEmpty();
        assertThat(refusal.problem()).isEqualTo(ProblemType.MALFORMED_RECORD);
    }

    @Test
    void aDateInThePlaceOfARecordIsNoRecord() {
        assertThat(invalid(examine(new Moment(NOON))).violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.OBJECT);
    }

    @Test
    void allViolationsAreReportedAndTheIdentityIfThereIsOne() {
        Attributes poor = Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add("$set", new Whole(1))
                .build();

        Invalid refusal = invalid(examine(new Nested(poor)));

        assertThat(refusal.id()).contains(new EndpointId("e1"));
        assertThat(refusal.violations()).hasSize(9);
        assertThat(refusal.problem()).isEqualTo(ProblemType.MALFORMED_RECORD);
    }

    @Test
    void aRecordWithoutUsableIdentityIsReportedWithoutOne() {
        for (AttributeValue id : List.of(new Text(""), new Whole(28))) {
            Attributes sent =
                    Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, id).build();

            assertThat(invalid(examine(new Nested(sent))).id()).isEmpty();
        }
    }

    @Test
    void theBlockListComesBeforeTheRules() {
        Nested poor =
                new Nested(Attributes.builder().add("colour", new Text("red")).build());

        assertThat(examine(poor)).isEqualTo(new Unfit(new Blocked(3)));
    }

    private static Finding examine(AttributeValue element) {
        return EXAMINATION.examine(3, element, ALICE_HERSELF, NOON);
    }

    private static Nested expiringOn(Instant expiry) {
        return new Nested(
                claims("e1").add(Glue2.SERVICE_EXPIRE_ON, new Moment(expiry)).build());
    }

    private static Invalid invalid(Finding finding) {
        assertThat(finding).isInstanceOf(Unfit.class);
        assertThat(((Unfit) finding).outcome()).isInstanceOf(Invalid.class);
        return (Invalid) ((Unfit) finding).outcome();
    }

    private static void assertInvalid(Finding finding, String id, Rule rule) {
        assertThat(invalid(finding).id()).isEqualTo(Optional.of(new EndpointId(id)));
        assertThat(invalid(finding).violations()).extracting(Violation::rule).containsExactly(rule);
        assertThat(invalid(finding).problem()).isEqualTo(ProblemType.INVALID_RECORD);
    }
}
