package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Request.FetchPage;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

class PageComparisonTest {
    private static final Instant LATER = NOON.plusSeconds(1);
    private static final Target OTHER = new Target("http://emir", Position.NEIGHBOUR);

    private final HeldRecords holdings = new HeldRecords();
    private final Packing packing = new Packing(OTHER, "http://own", () -> BlockList.OPEN);
    private final Differences differences = new Differences(holdings, packing);
    private final PageComparison comparison = new PageComparison(holdings, packing, differences);

    @Test
    void pageAfterPageIsFetched() {
        assertThat(comparison.question(NOON)).contains(new FetchPage(Optional.empty()));
        comparison.hear(page(Optional.of("a")), NOON);
        assertThat(comparison.question(NOON)).contains(new FetchPage(Optional.of("a")));
        comparison.hear(page(Optional.empty()), NOON);
        assertThat(comparison.question(NOON)).isEmpty();
    }

    @Test
    void aPageThatEndsWhereTheOneBeforeDidIsTheLast() {
        comparison.question(NOON);
        comparison.hear(page(Optional.of("a")), NOON);
        comparison.hear(page(Optional.of("a")), NOON);

        assertThat(comparison.question(NOON)).isEmpty();
    }

    @Test
    void whoHasPagesWithoutEndIsNotListenedToForEver() {
        comparison.question(NOON);
        for (int i = 0; i < 10_000; i++) {
            comparison.hear(page(Optional.of("page " + i)), NOON);
        }

        assertThatThrownBy(() -> comparison.hear(page(Optional.of("another")), NOON))
                .isInstanceOf(UnexpectedReply.class);
    }

    @Test
    void whatIsMissingOrOlderThereIsToldAndWhatIsNewerIsTaken() {
        holdings.put(record("missing there"));
        holdings.put(record("newer there"));
        holdings.put(record("older there"));
        comparison.question(NOON);

        List<Nested> taken = comparison.hear(
                page(
                        Optional.empty(),
                        shown("newer there", LATER),
                        shown("older there", NOON.minusSeconds(1)),
                        shown("missing here", NOON)),
                NOON);

        assertThat(taken)
                .extracting(element ->
                        element.members().text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow())
                .containsExactly("newer there", "missing here");
        assertThat(differences.next(10, Nature.EMIR, NOON).orElseThrow().messages())
                .extracting(message -> message.id().value())
                .containsExactlyInAnyOrder("missing there", "older there");
    }

    @Test
    void aTombstoneOfEmirIsTakenAsARemoval() {
        holdings.put(record("e1"));
        comparison.question(NOON);

        List<Nested> taken = comparison.hear(
                page(
                        Optional.empty(),
                        Elements.removal(record("e1").id(), LATER).members()),
                NOON);

        assertThat(taken).hasSize(1).allMatch(element -> Elements.isRemoval(element.members()));
    }

    @Test
    void whatIsNoPageIsNoAnswer() {
        comparison.question(NOON);

        assertThatExceptionOfType(UnexpectedReply.class)
                .isThrownBy(() -> comparison.hear(new Reply.Refused(500, "no"), NOON))
                .withMessage("500 no");
    }

    private static Records page(Optional<String> next, Attributes... records) {
        return new Records(List.of(records), next);
    }

    private static Attributes shown(String id, Instant time) {
        return claims(id).add(Glue2.UPDATE_SINCE, new Moment(time)).build();
    }
}
