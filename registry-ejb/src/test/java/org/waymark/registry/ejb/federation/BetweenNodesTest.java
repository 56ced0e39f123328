package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.LinkReport.Counts;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.store.InMemoryNotes;

/** What the nodes of one registry tell each other about the links that one of them runs. */
class BetweenNodesTest {
    private final InMemoryNotes notes = new InMemoryNotes();

    @Test
    void aNodeThatIsNotOnDutyHearsHowTheLinksStand() {
        SharedReports onDuty = new SharedReports(notes);
        assertThat(new SharedReports(notes).hear()).isEmpty();

        onDuty.tell(List.of(report(3)));
        onDuty.tell(List.of(report(2)));

        assertThat(new SharedReports(notes).hear()).containsExactly(report(2));
    }

    @Test
    void whatIsNotNewIsNotWrittenAgain() {
        SharedReports onDuty = new SharedReports(notes);
        onDuty.tell(List.of(report(3)));
        onDuty.tell(List.of(report(3)));

        assertThat(notes.find("links").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatAnotherVersionWroteSaysNothing() {
        notes.write("links", 0, "<links/>");

        assertThat(new SharedReports(notes).hear()).isEmpty();
    }

    @Test
    void aWishIsFulfilledOnceWhicheverNodeWasTold() {
        ComparisonWish onDuty = new ComparisonWish(notes);
        assertThat(onDuty.isNew()).isFalse();

        new ComparisonWish(notes).make();
        assertThat(onDuty.isNew()).isTrue();
        assertThat(onDuty.isNew()).isFalse();

        new ComparisonWish(notes).make();
        assertThat(onDuty.isNew()).isTrue();
    }

    @Test
    void whoTakesOverDoesNotFulfilOldWishes() {
        new ComparisonWish(notes).make();

        assertThat(new ComparisonWish(notes).isNew()).isFalse();
    }

    private static LinkReport report(long behind) {
        return new LinkReport(
                new Target("http://parent.example.org", Position.PARENT),
                Nature.WAYMARK,
                State.FOLLOWING,
                Optional.empty(),
                behind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                0,
                List.of(),
                new Counts(0, 0, 0));
    }
}
