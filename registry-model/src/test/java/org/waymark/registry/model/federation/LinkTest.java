package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Digested;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Reply.Versions;
import org.waymark.registry.model.federation.Request.AskDigests;
import org.waymark.registry.model.federation.Request.AskVersions;
import org.waymark.registry.model.federation.Request.CheckIn;
import org.waymark.registry.model.federation.Request.Greet;
import org.waymark.registry.model.federation.Request.Remove;
import org.waymark.registry.model.federation.Request.Update;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.Glue2;

class LinkTest {
    private static final String OWN = "http://own";
    private static final String OTHER = "http://other";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Contact KNOWN = new Contact(Nature.WAYMARK, false);
    private static final Contact FIRST = new Contact(Nature.WAYMARK, true);
    private static final Contact EMIR = new Contact(Nature.EMIR, false);

    private final HeldRecords holdings = new HeldRecords();
    private final HeldRecords theirs = new HeldRecords();
    private BlockList blocked = BlockList.OPEN;

    @Test
    void aChildShowsFirstThatItIsAlive() {
        assertThat(sent(link(Position.PARENT, 0))).isEqualTo(new CheckIn(OWN));
    }

    @Test
    void aNeighbourIsGreeted() {
        assertThat(sent(link(Position.NEIGHBOUR, 0))).isInstanceOf(Greet.class);
    }

    @Test
    void whoeverKnowsThisRegistryHearsWhatChangedAfterTheCursorInOrder() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        holdings.put(record("e3"));
        Link link = contacted(Position.PARENT, 1, KNOWN);

        assertThat(ids(sent(link))).containsExactly("e2", "e3");
        link.settle(Settled.WHOLLY, NOON);
        assertThat(link.cursor()).contains(new Revision(3));
        assertThat(link.next(NOON)).isInstanceOf(Step.Rest.class);
        assertThat(link.report().state()).isEqualTo(State.FOLLOWING);
    }

    @Test
    void aParentThatHasForgottenThisRegistryIsCompared() {
        holdings.put(record("e1"));
        Link link = contacted(Position.PARENT, 1, FIRST);

        assertThat(sent(link)).isEqualTo(new AskDigests(Optional.of(OWN)));
        assertThat(link.cursor()).isEmpty();
        link.settle(new Digested(theirs.shown().digests(Optional.empty(), NOON)), NOON);
        assertThat(sent(link)).isInstanceOf(AskVersions.class);
        link.settle(new Versions(List.of()), NOON);
        assertThat(ids(sent(link))).containsExactly("e1");
        link.settle(Settled.WHOLLY, NOON);
        link.next(NOON);
        assertThat(link.cursor()).contains(new Revision(1));
        assertThat(link.report().resent()).isEqualTo(1);
    }

    @Test
    void whoHasNoCursorCompares() {
        Link link = new Link(target(Position.NEIGHBOUR), settings(), inventory(), Optional.empty());
        sent(link);
        link.settle(KNOWN, NOON);

        assertThat(sent(link)).isEqualTo(new AskDigests(Optional.empty()));
    }

    @Test
    void whoIsComparedForTheFirstTimeHearsOfTheLatestRemovalsSinceRecordsMayBeUnderWayToIt() {
        holdings.remove("long ago", NOON.minus(HOUR));
        holdings.remove("of late", NOON);
        holdings.expire("over", NOON);
        Link link = contacted(Position.PARENT, 0, FIRST);
        sent(link);
        link.settle(new Digested(holdings.shown().digests(Optional.empty(), NOON)), NOON);

        assertThat(ids(sent(link))).containsExactly("of late");
    }

    @Test
    void aCursorThatIsTooOldLeadsToAComparison() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        holdings.remove("e2", NOON.plusMillis(1));
        holdings.forgetRemovals();
        Link link = contacted(Position.PARENT, 1, KNOWN);

        assertThat(sent(link)).isInstanceOf(AskDigests.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 406, 413, 422, 500})
    void aRecordThatIsRefusedDoesNotHoldUpTheOthers(int status) {
        List.of("e1", "e2", "bad", "e3", "e4").forEach(id -> holdings.put(record(id)));
        Link link = contacted(Position.PARENT, 0, KNOWN);
        Set<String> heard = new java.util.TreeSet<>();

        Step step = link.next(NOON);
        for (int i = 0; i < 20 && step instanceof Step.Send send; i++) {
            List<String> ids = ids(send.request());
            boolean single = ids.size() == 1;
            boolean refused = ids.contains("bad");
            Reply refusal = single && status == 403 ? rejected() : new Refused(status, "no");
            link.settle(refused ? refusal : Settled.WHOLLY, NOON);
            if (!refused) {
                heard.addAll(ids);
            }
            step = link.next(NOON);
        }

        assertThat(heard).containsExactly("e1", "e2", "e3", "e4");
        assertThat(link.cursor()).contains(new Revision(5));
        assertThat(link.report().rejected())
                .extracting(rejection -> rejection.id().value())
                .containsExactly("bad");
        assertThat(link.report().counts().rejections()).isEqualTo(1);
    }

    @Test
    void aRejectionIsForgottenWhenTheRecordIsTaken() {
        holdings.put(record("bad"));
        Link link = contacted(Position.PARENT, 0, KNOWN);
        sent(link);
        link.settle(rejected(), NOON);
        holdings.put(record("bad", claims("bad", "mended").build()));
        sent(link);
        link.settle(Settled.WHOLLY, NOON);

        assertThat(link.report().rejected()).isEmpty();
        assertThat(link.report().counts().rejections()).isEqualTo(1);
    }

    @Test
    void whatWasNotHeardIsSentAgainAfterAPauseAndAnotherContact() {
        holdings.put(record("e1"));
        Link link = contacted(Position.PARENT, 0, KNOWN);
        sent(link);
        link.settle(new Unreachable("no answer"), NOON);

        assertThat(link.cursor()).contains(Revision.ZERO);
        assertThat(link.report().state()).isEqualTo(State.RETRYING);
        assertThat(link.report().trouble()).contains("no answer");
        Instant retry = rest(link).until();
        assertThat(retry).isBetween(NOON.plusMillis(500), NOON.plusSeconds(1));
        assertThat(((Step.Send) link.next(retry)).request()).isInstanceOf(CheckIn.class);
        link.settle(KNOWN, retry);
        assertThat(ids(((Step.Send) link.next(retry)).request())).containsExactly("e1");
    }

    @Test
    void whoDoesNotAnswerIsTriedEverLessOftenAndCountsAsDead() {
        Link link = link(Position.NEIGHBOUR, 0);
        Instant now = NOON;
        for (int i = 0; i < 10; i++) {
            link.next(now);
            link.settle(new Unreachable("away"), now);
            now = ((Step.Rest) link.next(now)).until();
        }

        assertThat(link.isDead(5)).isTrue();
        assertThat(link.report().failures()).isEqualTo(10);
        link.next(now);
        link.settle(KNOWN, now);
        assertThat(link.isDead(5)).isFalse();
    }

    @Test
    void nothingIsSentBackToWhereItCameFrom() {
        holdings.put(record("theirs").via(OTHER));
        holdings.put(record("ours"));
        Link link = contacted(Position.NEIGHBOUR, 0, KNOWN);

        assertThat(ids(sent(link))).containsExactly("ours");
    }

    @Test
    void whatIsBlockedStaysAndItsRemovalIsToldAllTheSame() {
        blocked = new BlockList(Map.of(Glue2.SERVICE_TYPE.key(), Set.of("secret")));
        holdings.put(record("hidden", claims("hidden", "secret").build()));
        holdings.put(record("shown"));
        holdings.put(record("gone", claims("gone", "secret").build()));
        holdings.remove("gone", NOON.plusMillis(1));
        Link link = contacted(Position.PARENT, 0, KNOWN);

        assertThat(ids(sent(link))).containsExactly("shown", "gone");
    }

    @Test
    void anEndOfALeaseIsNotToldToWhoHasHeardOfTheState() {
        holdings.put(record("e1"));
        holdings.expire("e1", NOON.plus(HOUR));
        Link link = contacted(Position.PARENT, 1, KNOWN);

        assertThat(link.next(NOON)).isInstanceOf(Step.Rest.class);
        assertThat(link.cursor()).contains(new Revision(2));
    }

    @Test
    void aParentOfEmirIsSentEverythingAndRemovalsOneByOne() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        holdings.remove("e2", NOON.plusMillis(1));
        Link link = contacted(Position.PARENT, 0, new Contact(Nature.EMIR, true));

        assertThat(sent(link))
                .asInstanceOf(type(Remove.class))
                .extracting(Remove::id)
                .hasToString("e2");
        link.settle(Settled.WHOLLY, NOON);
        assertThat(sent(link)).isInstanceOf(Update.class);
        link.settle(Settled.WHOLLY, NOON);
        assertThat(link.next(NOON)).isInstanceOf(Step.Rest.class);
    }

    @Test
    void aParentOfEmirHearsOfTheEndOfALeaseBecauseItBeginsLeasesAnew() {
        holdings.put(record("e1"));
        holdings.expire("e1", NOON.plus(HOUR));

        assertThat(sent(contacted(Position.PARENT, 0, EMIR))).isInstanceOf(Remove.class);
    }

    @Test
    void afterAFailureANeighbourIsCompared() {
        Link link = link(Position.NEIGHBOUR, 0);
        link.next(NOON);
        link.settle(new Unreachable("away"), NOON);
        Instant later = NOON.plusSeconds(2);
        link.next(later);
        link.settle(KNOWN, later);

        assertThat(((Step.Send) link.next(later)).request()).isInstanceOf(AskDigests.class);
    }

    @Test
    void nothingIsAskedWhileAReplyIsAwaited() {
        Link link = link(Position.PARENT, 0);
        link.next(NOON);

        assertThatIllegalStateException().isThrownBy(() -> link.next(NOON));
    }

    @Test
    void anOperatorHasEverythingLookedAtNow() {
        Link link = contacted(Position.PARENT, 0, KNOWN);
        assertThat(link.next(NOON)).isInstanceOf(Step.Rest.class);

        link.hurry();

        assertThat(sent(link)).isInstanceOf(CheckIn.class);
        link.settle(KNOWN, NOON);
        assertThat(sent(link)).isInstanceOf(AskDigests.class);
    }

    private Settled rejected() {
        return new Settled(List.of(new Rejection(record("bad").id(), "no", NOON)));
    }

    private Link contacted(Position position, long cursor, Contact contact) {
        Link link = link(position, cursor);
        link.next(NOON);
        link.settle(contact, NOON);
        return link;
    }

    private Link link(Position position, long cursor) {
        return new Link(target(position), settings(), inventory(), Optional.of(new Revision(cursor)));
    }

    private Inventory inventory() {
        return new Inventory(holdings, () -> blocked);
    }

    private static Target target(Position position) {
        return new Target(OTHER, position);
    }

    private static LinkSettings settings() {
        return new LinkSettings(OWN, HOUR, HOUR, 100, Backoff.usual(new SplittableRandom(1)));
    }

    private static Request sent(Link link) {
        return ((Step.Send) link.next(NOON)).request();
    }

    private static Step.Rest rest(Link link) {
        return (Step.Rest) link.next(NOON);
    }

    private static List<String> ids(Request request) {
        return ((Update) request)
                .messages().stream().map(message -> message.id().value()).toList();
    }
}
