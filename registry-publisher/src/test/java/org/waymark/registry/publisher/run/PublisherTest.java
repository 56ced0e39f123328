package org.waymark.registry.publisher.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.lifecycle.Leases;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.state.State;
import org.waymark.registry.publisher.state.StateFile;

class PublisherTest {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration VALIDITY = Duration.ofHours(3);
    private static final String ADDRESS = "http://registry.example";

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final FakeRegistry registry = new FakeRegistry(clock);
    private final FakeSource source = new FakeSource();
    private StateFile file;
    private Publisher publisher;

    @BeforeEach
    void start() throws IOException {
        file = StateFile.open(folder.resolve("state.json"));
        publisher = new Publisher(parts(file.read().orElse(State.initial(ADDRESS))));
    }

    @AfterEach
    void end() throws IOException {
        publisher.close();
        file.close();
    }

    /** As after a crash: nothing is said any more, and what is written is all that is left. */
    private void restart() throws IOException {
        end();
        start();
    }

    private Publisher.Parts parts(State remembered) {
        return new Publisher.Parts(
                ADDRESS,
                registry,
                List.of(new Watched(source, Duration.ofSeconds(2))),
                new Leases(PERIOD, VALIDITY),
                file,
                remembered,
                Backoff.usual(new Random(1)),
                Progress.UNSEEN,
                clock);
    }

    private void round() throws InterruptedException {
        clock.advance(Duration.ofSeconds(2));
        publisher.round();
    }

    @Test
    void whatIsDescribedIsRegisteredOnceAndRenewedEachPeriod() throws InterruptedException {
        source.describe("a", "x");
        round();
        round();
        assertThat(registry.batches()).containsExactly(1);
        assertThat(FakeRegistry.ends(registry.record("a")))
                .isEqualTo(clock.instant().minusSeconds(2).plus(VALIDITY));

        clock.advance(PERIOD.minusSeconds(3));
        publisher.round();
        assertThat(registry.batches()).hasSize(1);
        round();
        assertThat(registry.batches()).hasSize(2);
        assertThat(FakeRegistry.ends(registry.record("a")))
                .isEqualTo(clock.instant().plus(VALIDITY));
    }

    @Test
    void changesAreToldAtOnceAndWhatVanishesIsRemoved() throws InterruptedException {
        source.describe("a", "x");
        source.describe("b", "x");
        round();
        source.describe("a", "y");
        source.forget("b");
        round();
        assertThat(registry.ids()).containsExactly("a");
        assertThat(registry.record("a").text(Glue2.SERVICE_TYPE)).contains("y");
        assertThat(publisher.publications()).hasSize(1);
    }

    @Test
    void aSourceThatDoesNotAnswerTakesNothingAwayAndRenewsNothing() throws InterruptedException {
        source.describe("a", "x");
        round();
        Instant ends = FakeRegistry.ends(registry.record("a"));
        source.fail(true);
        clock.advance(PERIOD);
        round();
        assertThat(registry.ids()).containsExactly("a");
        assertThat(FakeRegistry.ends(registry.record("a"))).isEqualTo(ends);
        assertThat(publisher.troubles()).containsExactly("It does not answer.");

        source.fail(false);
        round();
        assertThat(FakeRegistry.ends(registry.record("a"))).isAfter(ends);
        assertThat(publisher.troubles()).isEmpty();
    }

    @Test
    void anEndpointThatNobodyVouchedForUntilItsLeaseEndedIsForgotten() throws InterruptedException {
        source.describe("a", "x");
        round();
        source.fail(true);
        clock.advance(VALIDITY);
        round();
        assertThat(registry.ids()).isEmpty();
        assertThat(publisher.publications()).isEmpty();
        source.fail(false);
        round();
        assertThat(registry.ids()).containsExactly("a");
    }

    @Test
    void aRegistryThatIsAwayIsNotHammeredAndHearsEverythingAfterwards() throws InterruptedException {
        registry.goAway(true);
        source.describe("a", "x");
        source.describe("b", "x");
        for (int second = 0; second < 600; second += 2) {
            round();
        }
        assertThat(registry.greetings()).isBetween(10, 30);
        assertThat(publisher.troubles()).singleElement().asString().contains("no connection");
        source.forget("b");
        registry.goAway(false);
        for (int second = 0; second < 62; second += 2) {
            round();
        }
        assertThat(registry.ids()).containsExactly("a");
        assertThat(publisher.troubles()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsNoHarm() throws InterruptedException {
        registry.loseAnswers(true);
        source.describe("a", "x");
        round();
        registry.loseAnswers(false);
        source.forget("a");
        clock.advance(Duration.ofMinutes(1));
        round();
        assertThat(registry.ids()).isEmpty();
    }

    @Test
    void requestsAreAsLargeAsTheRegistryAllows() throws InterruptedException {
        registry.take(7);
        for (int i = 0; i < 20; i++) {
            source.describe("e" + i, "x");
        }
        round();
        assertThat(registry.batches()).containsExactly(7, 7, 6);
        assertThat(registry.ids()).hasSize(20);

        registry.take(3);
        for (int i = 0; i < 20; i++) {
            source.describe("e" + i, "y");
        }
        round();
        assertThat(registry.batches().subList(3, registry.batches().size())).startsWith(7, 3, 3);
        assertThat(publisher.publications()).allMatch(one -> one.standing() == Standing.TAKEN);
    }

    @Test
    void oneBadRecordDoesNotHoldUpTheOthers() throws InterruptedException {
        registry.refuse("e3");
        for (int i = 0; i < 8; i++) {
            source.describe("e" + i, "x");
        }
        round();
        assertThat(registry.ids()).hasSize(7).doesNotContain("e3");
        Publication refused = publisher.publications().stream()
                .filter(one -> one.standing() == Standing.REFUSED)
                .findFirst()
                .orElseThrow();
        assertThat(refused.reason()).isEqualTo("406 invalid-record: no");
        int requests = registry.batches().size();
        round();
        assertThat(registry.batches()).hasSize(requests);

        registry.acceptAll();
        source.describe("e3", "y");
        round();
        assertThat(registry.ids()).contains("e3");
    }

    @Test
    void aRegistryThatOnlySaysThatSomethingIsWrongIsAskedInHalves() throws InterruptedException {
        registry.blameWithoutNames();
        registry.refuse("e3");
        registry.refuse("e61");
        for (int i = 0; i < 100; i++) {
            source.describe("e" + i, "x");
        }
        round();
        assertThat(registry.ids()).hasSize(98);
        assertThat(registry.batches().size()).isLessThan(60);
        assertThat(publisher.publications())
                .filteredOn(one -> one.standing() == Standing.REFUSED)
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrder("e3", "e61");
    }

    @Test
    void afterACrashNothingIsSentTwiceAndNothingIsLeftBehind() throws InterruptedException, IOException {
        source.describe("a", "x");
        source.describe("b", "x");
        round();
        restart();
        source.forget("b");
        round();
        assertThat(registry.batches()).containsExactly(2);
        assertThat(registry.ids()).containsExactly("a");
    }

    @Test
    void whatWasSentBeforeACrashWithoutAnAnswerIsKnown() throws InterruptedException, IOException {
        registry.loseAnswers(true);
        source.describe("a", "x");
        round();
        restart();
        registry.loseAnswers(false);
        source.forget("a");
        round();
        assertThat(registry.ids()).isEmpty();
    }

    @Test
    void aFarewellRemovesEverythingUnlessTheRegistryIsAway() throws InterruptedException {
        source.describe("a", "x");
        source.describe("b", "x");
        round();
        registry.goAway(true);
        assertThat(publisher.farewell()).isEqualTo(2);
        registry.goAway(false);
        assertThat(publisher.farewell()).isZero();
        assertThat(registry.ids()).isEmpty();
    }

    @Test
    void aStateFileThatCannotBeWrittenStopsNothing() throws InterruptedException, IOException {
        Path next = folder.resolve("state.json.next");
        Files.createDirectory(next);
        source.describe("a", "x");
        round();
        assertThat(registry.ids()).containsExactly("a");
        assertThat(file.read()).isEmpty();

        Files.delete(next);
        source.describe("b", "x");
        round();
        assertThat(file.read().orElseThrow().publications()).hasSize(2);
    }

    @Test
    void leasesAndPausesDoNotWaitForASourceThatIsSeldomLookedAt() throws InterruptedException {
        source.describe("a", "x");
        Publisher.Parts usual = parts(State.initial(ADDRESS));
        try (Publisher patient = new Publisher(new Publisher.Parts(
                ADDRESS,
                registry,
                List.of(new Watched(source, Duration.ofDays(1))),
                usual.leases(),
                file,
                usual.remembered(),
                usual.backoff(),
                Progress.UNSEEN,
                clock))) {
            assertThat(patient.round()).isLessThanOrEqualTo(Duration.ofSeconds(2));
            clock.advance(PERIOD);
            patient.round();
            assertThat(registry.batches()).hasSize(2);
        }
    }

    @Test
    void runEndsWhenItIsToldTo() throws InterruptedException {
        source.describe("a", "x");
        Thread main = new Thread(() -> {
            try {
                publisher.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        main.start();
        publisher.stop();
        main.join(10_000);
        assertThat(main.isAlive()).isFalse();
    }
}
