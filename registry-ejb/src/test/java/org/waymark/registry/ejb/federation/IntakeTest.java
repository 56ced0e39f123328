package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.ejb.federation.FederationFixture.BATCH;
import static org.waymark.registry.ejb.federation.FederationFixture.BESIDE;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

class IntakeTest {
    private final FederationFixture here = new FederationFixture();
    private final Intake intake = here.intake();

    @Test
    void moreThanOneBatchIsTakenInBatches() {
        intake.take(
                BESIDE.address(),
                IntStream.range(0, 2 * BATCH + 1).mapToObj(i -> theirs("r" + i)).toList());

        assertThat(here.records.count(NOON)).isEqualTo(2 * BATCH + 1);
    }

    @Test
    void nothingIsNothing() {
        intake.take(BESIDE.address(), List.of());

        assertThat(here.records.count(NOON)).isZero();
    }

    @Test
    void whatANeighbourSaysCountsAsThatOfAPeer() {
        here.register("mine");
        here.clock.advance(Duration.ofMinutes(1));

        intake.take(
                BESIDE.address(),
                List.of(
                        theirs("mine"),
                        Elements.passedOn(FederationFixture.global("g", "http://g.example"), BESIDE.address())));

        assertThat(here.found("mine").orElseThrow().updatedAt()).isEqualTo(here.clock.instant());
        assertThat(here.found("mine").orElseThrow().record().route().sender()).contains(BESIDE.address());
        assertThat(here.found("g")).isPresent();
    }

    @Test
    void whatIsNoNewsChangesNothing() {
        here.register("mine");
        Nested old = Elements.passedOn(FederationFixture.shown("mine", NOON.minusSeconds(1)), BESIDE.address());

        intake.take(BESIDE.address(), List.of(old, Elements.removal(new EndpointId("mine"), NOON.minusSeconds(1))));

        assertThat(here.found("mine").orElseThrow().record().route().isNone()).isTrue();
    }

    @Test
    void aRemovalRemoves() {
        here.register("mine");

        intake.take(BESIDE.address(), List.of(Elements.removal(new EndpointId("mine"), NOON.plusSeconds(1))));

        assertThat(here.found("mine")).isEmpty();
    }

    @Test
    void whatIsRefusedDoesNotStopTheRest() {
        List<Nested> elements = new ArrayList<>();
        elements.add(new Nested(Attributes.EMPTY));
        elements.add(theirs("a"));
        elements.add(new Nested(
                Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "half").build()));
        elements.add(new Nested(claims("").build()));
        elements.add(Elements.passedOn(FederationFixture.shown("ahead", NOON.plus(Duration.ofDays(2))), "x"));
        elements.add(theirs("b"));

        intake.take(BESIDE.address(), elements);

        assertThat(here.records.count(NOON)).isEqualTo(2);
    }

    @Test
    void thatTheStoreIsAwayIsForTheCallerToHear() {
        here.records.store().goAway();

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> intake.take(BESIDE.address(), List.of(theirs("a"))));
    }

    private Nested theirs(String id) {
        return Elements.passedOn(FederationFixture.shown(id, here.clock.instant()), BESIDE.address());
    }
}
