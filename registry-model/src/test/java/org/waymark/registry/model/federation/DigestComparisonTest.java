package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.federation.Reply.Digested;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Versions;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

class DigestComparisonTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String OWN = "http://own";

    private final HeldRecords mine = new HeldRecords();
    private final HeldRecords theirs = new HeldRecords();

    @Test
    void whoHasTheSameIsAskedOnceAndToldNothing() {
        mine.put(record("e1"));
        theirs.put(record("e1"));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).isEmpty();
        assertThat(result.taken).isEmpty();
        assertThat(result.questions).hasSize(1);
    }

    @Test
    void whatTheOtherLacksIsTold() {
        mine.put(record("e1"));

        assertThat(compare(Position.NEIGHBOUR).told).containsExactly("e1");
    }

    @Test
    void whatANeighbourHasMoreIsTaken() {
        theirs.put(record("e1"));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.taken).containsExactly("e1");
        assertThat(result.told).isEmpty();
    }

    @Test
    void whatWasNotAskedForIsPassedOver() {
        theirs.put(record("e1"));
        DigestComparison comparison = comparison(Position.NEIGHBOUR);
        comparison.question(LATER);
        comparison.hear(new Digested(theirs.shown().digests(Optional.empty(), LATER)), LATER);
        StateVersion asked = StateVersion.of(record("e1"));
        StateVersion unasked = StateVersion.of(record("e2"));
        assertThat(Digests.bucket(unasked.id())).isNotEqualTo(Digests.bucket(asked.id()));

        comparison.hear(new Versions(List.of(unasked, asked)), LATER);

        assertThat(comparison.question(LATER)).contains(new Request.Fetch(List.of(asked.id())));
    }

    @Test
    void ofAParentNothingIsTaken() {
        theirs.put(record("e1").via(OWN));

        Result result = compare(Position.PARENT);

        assertThat(result.taken).isEmpty();
        assertThat(result.questions).noneMatch(Request.Fetch.class::isInstance);
    }

    @Test
    void theLaterMessageCounts() {
        mine.put(record("mine is newer", LATER));
        theirs.put(record("mine is newer"));
        mine.put(record("theirs is newer"));
        theirs.put(record("theirs is newer", LATER));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).containsExactly("mine is newer");
        assertThat(result.taken).containsExactly("theirs is newer");
    }

    @Test
    void aRemovalIsToldAndTakenIfItIsLaterThanTheRecord() {
        mine.remove("gone here", LATER);
        theirs.put(record("gone here"));
        mine.put(record("gone there"));
        theirs.remove("gone there", LATER);

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).containsExactly("gone here");
        assertThat(result.taken).containsExactly("gone there");
    }

    @Test
    void whatIsGoneInBothPlacesIsNoDifference() {
        mine.remove("e1", NOON);
        theirs.remove("e1", LATER);

        assertThat(compare(Position.NEIGHBOUR).questions).hasSize(1);
    }

    @Test
    void aLeaseThatIsOverInOnePlaceIsNoRemovalInAnother() {
        mine.put(record("over there"));
        theirs.put(record("over there"));
        theirs.expire("over there", LATER);
        mine.put(record("over here"));
        mine.expire("over here", LATER);
        theirs.put(record("over here"));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).isEmpty();
        assertThat(result.taken).isEmpty();
    }

    @Test
    void whoOnlyHeardOfTheEndOfAStateIsToldTheStateIfItLivesOn() {
        mine.put(record("lives here"));
        theirs.outdate("lives here", NOON);
        mine.outdate("lives there", NOON);
        theirs.put(record("lives there"));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).containsExactly("lives here");
        assertThat(result.taken).containsExactly("lives there");
    }

    @Test
    void aRemovalIsToldToAParentThatHeardOfTheRecordAnotherWay() {
        mine.remove("e1", LATER);
        theirs.put(record("e1").via(OWN).via("http://the parent before"));

        assertThat(compare(Position.PARENT).told).containsExactly("e1");
    }

    @Test
    void aStateWhoseLeaseIsOverCountsMoreThanAnOlderOneWhoseLeaseIsNot() {
        mine.put(over("e1"));
        theirs.put(record("e1"));
        mine.put(record("e2"));
        theirs.put(over("e2"));

        Result result = compare(Position.NEIGHBOUR);

        assertThat(result.told).containsExactly("e1");
        assertThat(result.taken).containsExactly("e2");
    }

    private static ServiceRecord over(String id) {
        return record(id, NOON.plusSeconds(1)).withLease(new Lease(NOON.plusSeconds(2)));
    }

    @Test
    void whatIsNotAskedIsNoAnswer() {
        DigestComparison comparison = comparison(Position.NEIGHBOUR);

        assertThatExceptionOfType(UnexpectedReply.class)
                .isThrownBy(() -> comparison.hear(new Versions(List.of()), NOON));
    }

    private static ServiceRecord record(String id) {
        return Fixtures.record(id);
    }

    private static ServiceRecord record(String id, Instant time) {
        ServiceRecord usual = record(id);
        return new ServiceRecord(
                usual.id(),
                usual.owner(),
                usual.lease(),
                usual.createdAt(),
                time,
                claims(id, "changed").build());
    }

    private record Result(List<Request> questions, List<String> told, List<String> taken) {}

    private Result compare(Position position) {
        Differences differences = new Differences(mine, packing(position));
        DigestComparison comparison = new DigestComparison(mine, packing(position), differences);
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Optional<Request> question = comparison.question(LATER);
                question.isPresent();
                question = comparison.question(LATER)) {
            result.questions.add(question.get());
            comparison.hear(answer(question.get()), LATER).forEach(element -> result.taken.add(id(element)));
        }
        differences.next(100, Nature.WAYMARK, LATER).ifPresent(parcel -> parcel.messages()
                .forEach(message -> result.told.add(message.id().value())));
        return result;
    }

    private DigestComparison comparison(Position position) {
        return new DigestComparison(mine, packing(position), new Differences(mine, packing(position)));
    }

    private static Packing packing(Position position) {
        return new Packing(new Target("http://other", position), OWN, () -> BlockList.OPEN);
    }

    private Reply answer(Request question) {
        if (question instanceof Request.AskDigests ask) {
            return new Digested(theirs.shown().digests(ask.child(), LATER));
        }
        if (question instanceof Request.AskVersions ask) {
            return new Versions(theirs.shown().versions(ask.buckets(), ask.child(), LATER));
        }
        return new Records(
                ((Request.Fetch) question).ids().stream().map(id -> shown(id)).toList(), Optional.empty());
    }

    private Attributes shown(EndpointId id) {
        return theirs.find(id, LATER).orElseThrow().record().attributes();
    }

    private static String id(Nested element) {
        return element.members().text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow();
    }
}
