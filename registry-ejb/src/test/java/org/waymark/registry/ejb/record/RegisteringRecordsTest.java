package org.waymark.registry.ejb.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.BOB_HIMSELF;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Accepted;
import org.waymark.registry.model.registration.Outcome.Blocked;
import org.waymark.registry.model.registration.Outcome.Change;
import org.waymark.registry.model.registration.Outcome.Invalid;
import org.waymark.registry.model.registration.Outcome.NotTheOwner;
import org.waymark.registry.model.registration.Outcome.Withheld;
import org.waymark.registry.model.settings.RecordSettings;
import org.waymark.registry.model.settings.ServerSettings;

class RegisteringRecordsTest {
    private static final int MOST = 5;
    private static final Duration LENGTH = Duration.ofHours(1);
    private static final AttributeValue MALFORMED = new Text("no record");

    @TempDir
    private Path folder;

    private static final ServerSettings DOMAIN_REGISTRY =
            new ServerSettings(URI.create("http://127.0.0.1:9126"), false);

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();
    private final MutableClock clock = new MutableClock(NOON);
    private final MeterRegistry counted = new SimpleMeterRegistry();
    private final OutcomeMeters meters = new OutcomeMeters(counted);
    private RegisteringRecords registering;

    @BeforeEach
    void open() throws IOException {
        Path blockList = Files.writeString(folder.resolve("inputfilters"), "Service_Type = blocked\n");
        RecordSettings settings = new RecordSettings(
                CheckingMode.STRICT,
                new RecordLimits(100, 1000),
                new LeasePolicy(LENGTH, LENGTH),
                MOST,
                Optional.of(blockList));
        registering = new RegisteringRecords(new Registration(records, settings, DOMAIN_REGISTRY, clock), meters);
    }

    @Test
    void whatBecameOfEachRecordIsCounted() {
        register(sent("a"), sent("b", "blocked"), MALFORMED);
        register(sent("a"));

        assertThat(List.of("registered", "renewed", "blocked", "malformed-record"))
                .allSatisfy(outcome -> assertThat(counted.get("waymark.records.outcomes")
                                .tag("outcome", outcome)
                                .counter()
                                .count())
                        .isEqualTo(1));
    }

    @Test
    void anEmptyBatchHasNoOutcomes() {
        assertThat(register()).isEmpty();
    }

    @Test
    void goodRecordsAreStoredAndShownAsTheyAreFound() {
        List<Outcome> outcomes = register(sent("a"), sent("b"));

        assertThat(outcomes)
                .containsExactly(
                        new Accepted(
                                0,
                                new EndpointId("a"),
                                Change.REGISTERED,
                                "new",
                                found("a").json()),
                        new Accepted(
                                1,
                                new EndpointId("b"),
                                Change.REGISTERED,
                                "new",
                                found("b").json()));
        assertThat(found("a").record().lease()).isEqualTo(new Lease(NOON.plus(LENGTH)));
    }

    @Test
    void everyElementHasItsOwnOutcomeInTheOrderOfTheBatch() {
        registering.register(BOB_HIMSELF, List.of(sent("bobs")), false);

        List<Outcome> outcomes = register(sent("a"), MALFORMED, sent("bobs"), sent("x", "blocked"), sent("b"));

        assertThat(outcomes)
                .hasExactlyElementsOfTypes(
                        Accepted.class, Invalid.class, NotTheOwner.class, Blocked.class, Accepted.class);
        assertThat(outcomes).extracting(Outcome::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(records.count(NOON)).isEqualTo(3);
    }

    @Test
    void nothingOfAnAtomicBatchIsStoredIfOneElementIsRefused() {
        registering.register(BOB_HIMSELF, List.of(sent("bobs")), false);
        Revision before = records.revision();

        List<Outcome> outcomes =
                registerAtomically(sent("a"), sent("bobs"), MALFORMED, sent("x", "blocked"), sent("b"));

        assertThat(outcomes)
                .hasExactlyElementsOfTypes(
                        Withheld.class, NotTheOwner.class, Invalid.class, Blocked.class, Withheld.class);
        assertThat(outcomes).extracting(Outcome::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(records.revision()).isEqualTo(before);
    }

    @Test
    void anAtomicBatchIsStoredIfNothingIsRefused() {
        List<Outcome> outcomes = registerAtomically(sent("a"), sent("x", "blocked"), sent("b"));

        assertThat(outcomes).hasExactlyElementsOfTypes(Accepted.class, Blocked.class, Accepted.class);
        assertThat(records.count(NOON)).isEqualTo(2);
    }

    @Test
    void whatIsBlockedIsNotStoredAndNotRefused() {
        List<Outcome> outcomes = register(sent("x", "blocked"));

        assertThat(outcomes).containsExactly(new Blocked(0)).noneMatch(Outcome.Refusal.class::isInstance);
        assertThat(records.count(NOON)).isZero();
    }

    @Test
    void aBatchAboveTheLimitIsRefusedAsAWhole() {
        AttributeValue[] tooMany = batch(MOST + 1, "t1");

        assertThatExceptionOfType(TooManyRecords.class)
                .isThrownBy(() -> register(tooMany))
                .withMessage("Number of entries/json objects in the array must not exceed: 5")
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_RECORDS));
        assertThat(records.count(NOON)).isZero();
    }

    @Test
    void malformedElementsCountTowardsTheLimit() {
        assertThatExceptionOfType(TooManyRecords.class)
                .isThrownBy(() -> registering.register(
                        ALICE_HERSELF,
                        IntStream.rangeClosed(0, MOST).mapToObj(i -> MALFORMED).toList(),
                        false));
    }

    @Test
    void theLimitCountsWhatTheBlockListLeaves() {
        AttributeValue[] batch = batch(2 * MOST, "blocked");
        System.arraycopy(batch(MOST, "t1"), 0, batch, 2, MOST);

        assertThat(register(batch)).filteredOn(Accepted.class::isInstance).hasSize(MOST);
    }

    @Test
    void ofSeveralRecordsOfOneIdentityTheLastCounts() {
        List<Outcome> outcomes = register(sent("a", "t1"), sent("b"), sent("a", "t2"), sent("a", "t2"));

        assertThat(outcomes)
                .extracting(outcome -> ((Accepted) outcome).change())
                .containsExactly(Change.REGISTERED, Change.REGISTERED, Change.UPDATED, Change.RENEWED);
        assertThat(found("a").record().get("Service_Type")).contains(new Text("t2"));
        assertThat(records.count(NOON)).isEqualTo(2);
    }

    @Test
    void registeringAgainRenewsTheLease() {
        register(sent("a"));

        clock.advance(Duration.ofMinutes(59));
        List<Outcome> outcomes = register(sent("a"));

        assertThat(outcomes)
                .extracting(outcome -> ((Accepted) outcome).change())
                .containsExactly(Change.RENEWED);
        assertThat(found("a").record().lease())
                .isEqualTo(new Lease(clock.instant().plus(LENGTH)));
    }

    @Test
    void withoutABlockListEverythingComesIn() {
        RecordSettings settings = new RecordSettings(
                CheckingMode.FLEXIBLE,
                new RecordLimits(100, 1000),
                new LeasePolicy(LENGTH, LENGTH),
                MOST,
                Optional.empty());
        registering = new RegisteringRecords(new Registration(records, settings, DOMAIN_REGISTRY, clock), meters);

        assertThat(register(sent("x", "blocked"))).hasExactlyElementsOfTypes(Accepted.class);
    }

    private List<Outcome> register(AttributeValue... batch) {
        return registering.register(ALICE_HERSELF, List.of(batch), false);
    }

    private List<Outcome> registerAtomically(AttributeValue... batch) {
        return registering.register(ALICE_HERSELF, List.of(batch), true);
    }

    private Live found(String id) {
        return records.find(new EndpointId(id), clock.instant()).orElseThrow();
    }

    private static AttributeValue[] batch(int size, String type) {
        return IntStream.range(0, size).mapToObj(i -> sent(type + i, type)).toArray(AttributeValue[]::new);
    }

    private static AttributeValue sent(String id) {
        return sent(id, "t1");
    }

    private static AttributeValue sent(String id, String type) {
        Attributes attributes = claims(id, type).build();
        return new Nested(attributes);
    }
}
