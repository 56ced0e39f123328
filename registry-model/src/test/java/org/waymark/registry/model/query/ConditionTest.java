package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.query.Condition.AllOf;
import org.waymark.registry.model.query.Condition.Equal;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.ServiceRecord;

class ConditionTest {
    private static final ServiceRecord RECORD = record(
            "e1",
            claims("e1")
                    .add("number", new Whole(28))
                    .add("latitude", new Real("53.50"))
                    .add("flag", Flag.TRUE)
                    .add("empty", new Text(""))
                    .add("nothing", Nothing.NOTHING)
                    .add("Service_Contact", new Listed(List.of(contact("mailto:a"), contact("mailto:b"))))
                    .build());

    @ParameterizedTest
    @CsvSource({
        "Service_Type, t1",
        "Service_Endpoint_ID, e1",
        "Service_Endpoint_Capability, c2",
        "Service_Contact.Detail, mailto:b",
        "number, 28",
        "latitude, 53.50",
        "flag, true",
        "empty, ''",
        "serviceOwner, 'CN=Alice,O=Grid,C=DE'",
    })
    void anAttributeIsEqualToItsTextOrToThatOfOneElement(String path, String text) {
        assertThat(new Equal(path, text).isMetBy(RECORD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Service_Type, T1",
        "service_type, t1",
        "Service_Type, t",
        "Service_Type, ''",
        "Service_Endpoint_Capability, 'c1,c2'",
        "Service_Contact, mailto:b",
        "Service_Contact.detail, mailto:b",
        "latitude, 53.5",
        "flag, TRUE",
        "nothing, ''",
        "nothing, null",
        "missing, ''",
        "serviceOwner, 'CN=Bob,O=Grid,C=FR'",
        "Service_ExpireOn, 2026-11-21T13:00:00.000Z",
    })
    void anythingElseIsNotEqual(String path, String text) {
        assertThat(new Equal(path, text).isMetBy(RECORD)).isFalse();
    }

    @Test
    void allConditionsHaveToBeMet() {
        Condition right = new Equal("Service_Type", "t1");
        Condition wrong = new Equal("Service_Type", "t2");

        assertThat(new AllOf(List.of(right, right)).isMetBy(RECORD)).isTrue();
        assertThat(new AllOf(List.of(right, wrong)).isMetBy(RECORD)).isFalse();
        assertThat(new AllOf(List.of(right, new AllOf(List.of(wrong)))).isMetBy(RECORD))
                .isFalse();
    }

    @Test
    void twoElementsOfOneListMayMeetTwoConditions() {
        Condition both = new AllOf(List.of(
                new Equal("Service_Endpoint_Capability", "c1"), new Equal("Service_Endpoint_Capability", "c2")));

        assertThat(both.isMetBy(RECORD)).isTrue();
    }

    @Test
    void anythingIsMetByEveryRecord() {
        assertThat(Condition.ANYTHING.isMetBy(RECORD)).isTrue();
    }

    private static Nested contact(String detail) {
        return new Nested(Attributes.builder()
                .add("ContactType", new Text("general"))
                .add("Detail", new Text(detail))
                .build());
    }
}
