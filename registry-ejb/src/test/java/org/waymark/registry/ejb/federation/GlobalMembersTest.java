package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.ejb.federation.FederationFixture.OWN;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.ring.Neighbourhood;

class GlobalMembersTest {
    private static final String A = "http://a.example:9126/emir";
    private static final String B = "https://b.example";

    private final FederationFixture here = new FederationFixture();
    private final GlobalMembers members = new GlobalMembers(here.records, here.notes);

    @Test
    void thoseOfTheTypeAreMembersAtTheirAddresses() {
        here.registerGlobal("a", A + "/");
        here.register("another");
        here.clock.advance(Duration.ofMinutes(1));
        here.registerGlobal("b", B);

        assertThat(members.all(here.clock.instant()))
                .containsOnlyKeys(A, B)
                .containsEntry(A, NOON)
                .containsEntry(B, NOON.plusSeconds(60));
    }

    @Test
    void ofTwoRecordsOfOneAddressTheNewestCounts() {
        here.registerGlobal("a1", A);
        here.clock.advance(Duration.ofMinutes(1));
        here.registerGlobal("a2", A + "/");

        assertThat(members.all(here.clock.instant())).containsOnlyKeys(A).containsValue(NOON.plusSeconds(60));
    }

    @Test
    void oneThatIsGoneIsNoMember() {
        here.registerGlobal("a", A);
        here.clock.advance(Duration.ofDays(365));

        assertThat(members.all(here.clock.instant())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://x.example",
                "nowhere",
                "http://",
                "http:opaque",
                "http://u:p@x.example",
                "http://x.example?y=z",
                "http://x.example:70000",
                "javascript:alert(1)",
                "http://x example"
            })
    void anAddressThatCannotBeCalledMakesNoMember(String odd) {
        here.registerGlobal("odd", odd);
        here.registerGlobal("long", "http://x.example/" + "x".repeat(1000));
        here.registerGlobal("a", A);

        assertThat(members.all(here.clock.instant())).containsOnlyKeys(A);
    }

    @Test
    void thereIsALimitToMembers() {
        for (int i = 0; i < 1001; i++) {
            here.registerGlobal("m" + i, "http://m" + i + ".example");
        }

        assertThat(members.all(here.clock.instant())).hasSize(1000);
    }

    @Test
    void oneThatIsDroppedIsTakenBack() {
        here.registerGlobal("a", A);
        here.registerGlobal("b", B);

        members.drop(A);
        members.drop(A);
        assertThat(members.all(here.clock.instant())).containsOnlyKeys(B);
        assertThat(members.dropped()).containsExactly(A);

        assertThat(members.takeBack(A)).isTrue();
        assertThat(members.takeBack(A)).isFalse();
        assertThat(members.dropped()).isEmpty();
        assertThat(members.all(here.clock.instant())).containsOnlyKeys(A, B);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OWN + "/", "HTTP://Own.Example:9126", "http://own.example:9126//"})
    void oneIsNotBesideItselfHoweverItIsSpelt(String own) {
        here.registerGlobal("self", own);
        assertThat(members.beside(OWN, here.clock.instant())).isEmpty();
        assertThat(neighbours()).isEmpty();

        here.registerGlobal("a", A);
        assertThat(members.beside(OWN, here.clock.instant())).containsOnlyKeys(A);
        assertThat(neighbours()).extracting(Target::address).containsExactly(A);
    }

    private Set<Target> neighbours() {
        GlobalRole role = new Workshop(
                        here.store, FederationFixture.settings(), here.outside(), here.intake(), here.clock)
                .globalRole()
                .orElseThrow();
        return role.neighbours(address -> false, here.clock.instant());
    }

    @Test
    void theNeighbourhoodHasNoOtherOpinion() {
        here.registerGlobal("self", OWN);

        assertThat(new Neighbourhood(OWN, 2)
                        .of(members.beside(OWN, here.clock.instant()), address -> false, here.clock.instant()))
                .isEmpty();
    }
}
