package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.ejb.federation.FederationFixture.OWN;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;

class SelfRecordTest {
    private static final String NAME = "CN=own.example,O=Grid";

    private final FederationFixture here = new FederationFixture();
    private final SelfRecord self = new SelfRecord(here.intake().registration(), OWN, Optional.of(NAME), here.clock);

    @Test
    void aGlobalRegistrySaysWhereItIs() {
        self.tend();

        Live own = here.found(OWN).orElseThrow();
        assertThat(own.record().attributes().text(Glue2.SERVICE_TYPE)).contains("GSR");
        assertThat(own.record().attributes().text(Glue2.SERVICE_ENDPOINT_URL)).contains(OWN);
        assertThat(own.record().attributes().text(Glue2.SERVICE_DN)).contains(NAME);
        assertThat(own.record().attributes().text(Glue2.SERVICE_ENDPOINT_INTERFACE_NAME))
                .contains("http");
        assertThat(own.record().owner()).isEqualTo(new Owner(NAME));
        assertThat(own.record().route().isNone()).isTrue();
        assertThat(new GlobalMembers(here.records, here.notes).all(NOON)).containsOnlyKeys(OWN);
    }

    @Test
    void withoutACertificateItHasNoName() {
        new SelfRecord(here.intake().registration(), OWN, Optional.empty(), here.clock).tend();

        Live own = here.found(OWN).orElseThrow();
        assertThat(own.record().attributes().get(Glue2.SERVICE_DN)).isEmpty();
        assertThat(own.record().owner()).isEqualTo(Owner.ANONYMOUS);
    }

    @Test
    void itIsRenewedEveryHourAndNotMoreOften() {
        self.tend();
        here.clock.advance(Duration.ofMinutes(59));
        self.tend();
        assertThat(here.found(OWN).orElseThrow().updatedAt()).isEqualTo(NOON);

        here.clock.advance(Duration.ofMinutes(1));
        self.tend();
        Live renewed = here.found(OWN).orElseThrow();
        assertThat(renewed.updatedAt()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(renewed.record().createdAt()).isEqualTo(NOON);
    }

    @Test
    void aStoreThatIsAwayMakesItDueAgain() {
        here.records.store().goAway();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(self::tend);
        here.records.store().comeBack();

        self.tend();

        assertThat(here.found(OWN)).isPresent();
    }

    @Test
    void itIsTakenBackAndComesAgain() {
        self.tend();
        self.takeBack();
        assertThat(here.found(OWN)).isEmpty();

        new SelfRecord(here.intake().registration(), OWN, Optional.of(NAME), here.clock).tend();

        assertThat(here.found(OWN)).isPresent();
    }

    @Test
    void oneThatIsRefusedIsTriedAgainInAnHour() {
        SelfRecord nameless = new SelfRecord(here.intake().registration(), "", Optional.empty(), here.clock);
        nameless.tend();
        here.records.store().goAway();
        nameless.tend();

        assertThat(here.records.count(NOON)).isZero();
    }

    @Test
    void whoRemovesItFromTheFutureDoesSoForAnHour() {
        self.tend();
        Caller peer = new Caller(new Owner("CN=peer"), Set.of(Role.PEER), "test");
        here.intake()
                .registration()
                .register(peer, List.of(Elements.removal(new EndpointId(OWN), NOON.plusSeconds(40_000))), false);
        assertThat(here.found(OWN)).isEmpty();

        here.clock.advance(Duration.ofHours(1));
        self.tend();

        assertThat(here.found(OWN)).isPresent();
    }
}
