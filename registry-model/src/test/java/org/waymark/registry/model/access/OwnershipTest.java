package org.waymark.registry.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.BOB;
import static org.waymark.registry.model.Fixtures.BOB_HIMSELF;
import static org.waymark.registry.model.Fixtures.THE_OPERATOR;
import static org.waymark.registry.model.Fixtures.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Route;

class OwnershipTest {
    private static final Caller CHILD = new Caller(new Owner("CN=dsr1.example.org,C=DE"), Set.of(Role.CHILD), "test");
    private static final Caller OTHER_CHILD =
            new Caller(new Owner("CN=dsr2.example.org,C=DE"), Set.of(Role.CHILD), "test");
    private static final Caller PEER = new Caller(new Owner("CN=gsr1.example.org,C=DE"), Set.of(Role.PEER), "test");

    private static final Route ROUTE = Route.NONE.through("https://gsr1.example.org:9126");

    @Test
    void anOwnerChangesOwnRecordsOnlyHoweverTheNameIsSpelt() {
        assertThat(Ownership.ruleForChanging(ALICE_HERSELF, ALICE)).contains("owner");
        assertThat(Ownership.ruleForChanging(ALICE_HERSELF, new Owner("cn=alice, o=grid, c=de")))
                .contains("owner");
        assertThat(Ownership.ruleForChanging(ALICE_HERSELF, BOB)).isEmpty();
    }

    @Test
    void administratorsAndPeersChangeEveryRecord() {
        assertThat(Ownership.ruleForChanging(THE_OPERATOR, ALICE)).contains("admin");
        assertThat(Ownership.ruleForChanging(PEER, ALICE)).contains("peer");
    }

    @Test
    void aChildChangesWhatItPassedOnAndNothingElse() {
        Owner passedOn = Ownership.after(CHILD, Optional.empty(), Optional.of(ALICE), Route.NONE);

        assertThat(Ownership.ruleForChanging(CHILD, passedOn)).contains("passed on");
        assertThat(Ownership.ruleForChanging(OTHER_CHILD, passedOn)).isEmpty();
        assertThat(Ownership.ruleForChanging(CHILD, ALICE)).isEmpty();
    }

    @Test
    void aChildThatMovesToAnotherGlobalRegistryIsKnownThereByWhatItPassedOn() {
        Owner passedOn = Ownership.after(CHILD, Optional.empty(), Optional.of(ALICE), Route.NONE);
        Owner elsewhere = Ownership.after(PEER, Optional.empty(), Optional.of(passedOn), ROUTE);

        assertThat(Ownership.ruleForChanging(CHILD, elsewhere)).contains("passed on");
        assertThat(Ownership.ruleForChanging(OTHER_CHILD, elsewhere)).isEmpty();
    }

    @Test
    void whatAChildPassedOnIsChangedThere() {
        Owner passedOn = Ownership.after(CHILD, Optional.empty(), Optional.of(ALICE), Route.NONE);

        assertThat(Ownership.ruleForChanging(ALICE_HERSELF, passedOn)).isEmpty();
    }

    @Test
    void aChildDoesNotOwnWhatItPassesOn() {
        assertThat(Ownership.after(CHILD, Optional.empty(), Optional.of(ALICE), Route.NONE))
                .isEqualTo(new Owner(ALICE.name(), Optional.of(CHILD.owner().name())));
        assertThat(Ownership.after(CHILD, Optional.empty(), Optional.empty(), Route.NONE)
                        .name())
                .isEqualTo(CHILD.owner().name());
    }

    @Test
    void aPeerSaysWhoTheOwnerIs() {
        assertThat(Ownership.after(PEER, Optional.of(ALICE), Optional.of(BOB), ROUTE))
                .isEqualTo(BOB);
        assertThat(Ownership.after(PEER, Optional.of(ALICE), Optional.empty(), ROUTE))
                .isEqualTo(ALICE);
    }

    @Test
    void aChildGoesOnAtAnotherGlobalRegistryWhichHeardOfItsRecordsFromAPeer() {
        Owner passedOn = Ownership.after(CHILD, Optional.empty(), Optional.of(ALICE), Route.NONE);
        Owner heard = Ownership.after(PEER, Optional.empty(), Optional.of(passedOn), ROUTE);

        assertThat(Ownership.ruleForChanging(CHILD, heard)).contains("passed on");
        assertThat(Ownership.ruleForChanging(OTHER_CHILD, heard)).isEmpty();
    }

    @Test
    void nobodyElseSaysOrTakesIt() {
        assertThat(Ownership.after(BOB_HIMSELF, Optional.empty(), Optional.of(ALICE), Route.NONE))
                .isEqualTo(BOB);
        assertThat(Ownership.after(THE_OPERATOR, Optional.of(ALICE), Optional.of(BOB), Route.NONE))
                .isEqualTo(ALICE);
    }

    @Test
    void globalRegistriesAreRegisteredByAdministratorsAndPeers() {
        assertThat(Ownership.isReserved(claims("e1", "GSR").build())).isTrue();
        assertThat(Ownership.isReserved(Attributes.builder()
                        .add(Glue2.SERVICE_TYPE, new Listed(List.of(new Text("x"), new Text("GSR"))))
                        .build()))
                .isTrue();
        assertThat(Ownership.isReserved(claims("e1", "t1").build())).isFalse();
        assertThat(List.of(ALICE_HERSELF, CHILD, THE_OPERATOR, PEER))
                .extracting(Ownership::mayUseReserved)
                .containsExactly(false, false, true, true);
    }
}
