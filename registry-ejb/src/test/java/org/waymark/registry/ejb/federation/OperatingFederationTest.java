package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.THE_OPERATOR;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.CheckIns;

class OperatingFederationTest {
    private static final String CHILD = "https://child.example:9126/r";
    private static final String GLOBAL = "https://global.example/r";

    private final FederationFixture here = new FederationFixture();
    private final KeepingChildren children = new KeepingChildren(here.store, here.clock);
    private final OperatingFederation operating = new OperatingFederation(here.store, here.clock);

    @Test
    void aChildIsNewOnceAndAgainAfterALongSilence() {
        assertThat(children.checkIn(CHILD)).isTrue();
        here.clock.advance(Duration.ofMinutes(62));
        assertThat(children.checkIn(CHILD)).isFalse();
        here.clock.advance(Duration.ofMinutes(62).plusMillis(1));
        assertThat(children.checkIn(CHILD)).isTrue();
    }

    @Test
    void aNameThatCannotBeKeptIsNoChild() {
        assertThat(children.checkIn("x".repeat(900))).isTrue();
        assertThatExceptionOfType(TooManyChildren.class).isThrownBy(() -> children.checkIn("x".repeat(901)));
        assertThatExceptionOfType(TooManyChildren.class).isThrownBy(() -> children.checkIn("ü".repeat(451)));
    }

    @Test
    void aChildIsToldToSendEverything() {
        children.checkIn(CHILD);

        operating.resync(THE_OPERATOR, CHILD);

        assertThat(new CheckIns(here.notes).all()).isEmpty();
        assertThat(children.checkIn(CHILD)).isTrue();
        assertThatExceptionOfType(UnknownRegistry.class)
                .isThrownBy(() -> operating.resync(THE_OPERATOR, "http://nobody.example"));
    }

    @Test
    void aGlobalRegistryIsDroppedAndTakenBack() {
        here.registerGlobal("g", GLOBAL);
        GlobalMembers members = new GlobalMembers(here.records, here.notes);

        operating.drop(THE_OPERATOR, GLOBAL);
        assertThat(members.all(here.clock.instant())).isEmpty();
        assertThatExceptionOfType(UnknownRegistry.class).isThrownBy(() -> operating.drop(THE_OPERATOR, GLOBAL));

        operating.takeBack(THE_OPERATOR, GLOBAL);
        assertThat(members.all(here.clock.instant())).containsOnlyKeys(GLOBAL);
        assertThatExceptionOfType(UnknownRegistry.class).isThrownBy(() -> operating.takeBack(THE_OPERATOR, GLOBAL));
    }

    @Test
    void theNodeOnDutyHearsThatAllAreToBeCompared() {
        ComparisonWish onDuty = new ComparisonWish(here.notes);
        assertThat(onDuty.isNew()).isFalse();

        operating.compare(THE_OPERATOR);

        assertThat(onDuty.isNew()).isTrue();
    }
}
