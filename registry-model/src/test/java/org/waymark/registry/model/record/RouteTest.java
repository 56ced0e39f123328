package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

class RouteTest {
    private static final Route ROUTE = Route.NONE.through("http://leaf").through("http://branch");

    @Test
    void whoPassedTheRecordOnLastIsTheSender() {
        assertThat(ROUTE.sender()).contains("http://branch");
        assertThat(ROUTE.passes("http://leaf")).isTrue();
        assertThat(Route.NONE.sender()).isEmpty();
    }

    @Test
    void whatIsShownIsReadBack() {
        assertThat(Route.of(ROUTE.value())).isEqualTo(ROUTE);
    }

    @Test
    void aRouteSurvivesTheStore() {
        ServiceRecord record = new ServiceRecord(
                new EndpointId("e1"),
                Owner.ANONYMOUS,
                new Lease(Instant.EPOCH.plusSeconds(1)),
                Instant.EPOCH,
                Instant.EPOCH,
                ROUTE,
                Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "e1").build());

        assertThat(RecordJson.restore(RecordJson.render(Oid.NONE, record)).record())
                .isEqualTo(record);
        assertThat(record.get("serviceRoute")).contains(ROUTE.value());
    }

    @Test
    void ofGarbageTheTextsAreLeft() {
        assertThat(Route.of(new Text("http://leaf"))).isEqualTo(Route.NONE);
        assertThat(Route.of(new Listed(List.of(new Whole(1), new Text("a"))))).isEqualTo(new Route(List.of("a")));
    }

    @Test
    void ofARouteThatIsTooLongTheEndIsKept() {
        Route route =
                new Route(IntStream.range(0, 100).mapToObj(String::valueOf).toList());

        assertThat(route.registries()).hasSize(Route.LONGEST).endsWith("99");
    }
}
