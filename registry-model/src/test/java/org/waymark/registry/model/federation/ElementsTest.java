package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import org.junit.jupiter.api.Test;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Route;

class ElementsTest {
    private static final EndpointId ID = new EndpointId("e1");

    @Test
    void aRemovalIsKnownByWhatItDoesNotSay() {
        Attributes order = Elements.removal(ID, NOON).members();

        assertThat(Elements.isRemoval(order)).isTrue();
        assertThat(Elements.isRemoval(with(order, Glue2.SERVICE_OWNER))).isTrue();
        assertThat(Elements.isRemoval(with(order, Glue2.SERVICE_NAME))).isFalse();
    }

    @Test
    void anEndIsALeaseThatWasOverWhenItBegan() {
        Attributes end = Elements.end(ID, NOON).members();

        assertThat(Elements.isEnd(end)).isTrue();
        assertThat(Elements.isRemoval(end)).isFalse();
        assertThat(Elements.isEnd(with(end, Glue2.SERVICE_NAME))).isFalse();
        assertThat(Elements.isEnd(Elements.removal(ID, NOON).members())).isFalse();
        assertThat(Elements.isEnd(claims("e1").build())).isFalse();
    }

    @Test
    void aBareRecordIsNoEnd() {
        Attributes renewal = Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.UPDATE_SINCE, new Moment(NOON))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(NOON.plusSeconds(1)))
                .build();
        Attributes names = Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.SERVICE_NAME, "n")
                .add(Glue2.SERVICE_TYPE, "t")
                .build();

        assertThat(Elements.isEnd(renewal)).isFalse();
        assertThat(Elements.isEnd(names)).isFalse();
    }

    @Test
    void withoutATimeNothingIsARemoval() {
        Attributes identity =
                Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "e1").build();

        assertThat(Elements.isRemoval(identity)).isFalse();
    }

    @Test
    void aRecordWithALeaseIsNoRemoval() {
        Attributes renewal = Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.UPDATE_SINCE, new Moment(NOON))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(NOON))
                .build();

        assertThat(Elements.isRemoval(renewal)).isFalse();
    }

    @Test
    void whatIsFetchedCameByWhomItWasFetchedFrom() {
        Attributes shown = claims("e1")
                .add(Glue2.ID, new Text("number"))
                .add(Glue2.SERVICE_ROUTE, Route.NONE.through("http://a").value())
                .build();

        Attributes sent = Elements.passedOn(shown, "http://b").members();

        assertThat(sent.get(Glue2.ID)).isEmpty();
        assertThat(sent.get(Glue2.SERVICE_ROUTE))
                .contains(Route.NONE.through("http://a").through("http://b").value());
    }

    @Test
    void whatARegistryShowsHasTheFingerprintOfWhatThePublisherSaid() {
        Attributes shown = claims("e1")
                .add(Glue2.UPDATE_SINCE, new Moment(NOON))
                .add(Glue2.SERVICE_OWNER, "CN=Alice")
                .build();

        assertThat(Elements.version(shown, NOON))
                .contains(
                        StateVersion.live(ID, NOON, Fingerprint.of(claims("e1").build())));
    }

    private static Attributes with(Attributes order, Glue2 attribute) {
        Attributes.Builder more = Attributes.builder();
        order.forEach(more::add);
        return more.add(attribute, "more").build();
    }
}
