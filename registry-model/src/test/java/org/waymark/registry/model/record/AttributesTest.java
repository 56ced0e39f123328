package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.waymark.registry.model.Fixtures.NOON;

import org.junit.jupiter.api.Test;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

class AttributesTest {
    private static final Attributes SENT = Attributes.builder()
            .add("z", new Whole(1))
            .add(Glue2.SERVICE_TYPE, "t1")
            .add("a", Nothing.NOTHING)
            .build();

    @Test
    void theOrderIsThatOfThePublisher() {
        assertThat(SENT.names()).containsExactly("z", "Service_Type", "a");
        assertThat(SENT)
                .containsExactly(
                        entry("z", new Whole(1)), entry("Service_Type", new Text("t1")), entry("a", Nothing.NOTHING));
        assertThat(SENT.asMap().keySet()).containsExactly("z", "Service_Type", "a");
        assertThat(SENT.size()).isEqualTo(3);
    }

    @Test
    void nullIsAValueAndAbsenceIsNot() {
        assertThat(SENT.get("a")).contains(Nothing.NOTHING);
        assertThat(SENT.get("b")).isEmpty();
    }

    @Test
    void onlyTextsAreTexts() {
        Attributes sent = Attributes.builder()
                .add(Glue2.SERVICE_TYPE, "t1")
                .add(Glue2.SERVICE_NAME, new Whole(7))
                .build();

        assertThat(sent.text(Glue2.SERVICE_TYPE)).contains("t1");
        assertThat(sent.text(Glue2.SERVICE_NAME)).isEmpty();
        assertThat(sent.text(Glue2.SERVICE_ID)).isEmpty();
    }

    @Test
    void leavingAttributesOutKeepsTheOrderOfTheOthers() {
        assertThat(SENT.without("Service_Type"::equals).names()).containsExactly("z", "a");
        assertThat(SENT.without(name -> true)).isEqualTo(Attributes.EMPTY);
        assertThat(SENT.names()).hasSize(3);
    }

    @Test
    void equalAttributesHaveEqualNamesAndValuesInOneOrder() {
        Attributes otherOrder = Attributes.builder()
                .add("a", Nothing.NOTHING)
                .add("z", new Whole(1))
                .add(Glue2.SERVICE_TYPE, "t1")
                .build();

        assertThat(SENT.without("none"::equals)).isEqualTo(SENT).hasSameHashCodeAs(SENT);
        assertThat(otherOrder).isNotEqualTo(SENT);
    }

    @Test
    void theNamesCannotBeChangedFromOutside() {
        assertThatThrownBy(() -> SENT.names().add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void claimsAreWhatIsLeftWhenTheEnvelopeIsTakenOff() {
        Attributes sent = Attributes.builder()
                .add("_id", new Text("mine"))
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.SERVICE_OWNER, "CN=Mallory")
                .add(Glue2.UPDATE_SINCE, new Moment(NOON))
                .add("a", new Whole(1))
                .build();

        Claims claims = Claims.of(sent);

        assertThat(claims.id()).isEqualTo(new EndpointId("e1"));
        assertThat(claims.updatedAt()).contains(NOON);
        assertThat(claims.expiresAt()).isEmpty();
        assertThat(claims.createdAt()).isEmpty();
        assertThat(claims.attributes().names()).containsExactly("Service_Endpoint_ID", "a");
    }
}
