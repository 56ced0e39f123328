package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.ejb.federation.FakeWire.until;
import static org.waymark.registry.ejb.federation.FederationFixture.BESIDE;
import static org.waymark.registry.ejb.federation.FederationFixture.PARENT;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LinkRunnerTest {
    private final FederationFixture here = new FederationFixture();
    private final List<Thread> threads = new ArrayList<>();
    private final List<LinkRunner> runners = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        runners.forEach(LinkRunner::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void everythingIsToldAndThenWhatChanges() {
        here.register("a");
        here.wire.with(PARENT.address(), FederationFixture::parent);
        LinkRunner runner = started(here.runner(PARENT));
        until(() -> told().contains("a"));

        here.register("b");
        runner.wake();

        until(() -> told().equals(List.of("a", "b")));
        until(() -> here.cursor(PARENT).read().equals(Optional.of(here.records.revision())));
        assertThat(runner.report().state()).isEqualTo(State.FOLLOWING);
        assertThat(runner.report().behind()).isZero();
    }

    @Test
    void itBeginsWhereTheLastOneStood() throws InterruptedException {
        here.register("a");
        here.wire.with(PARENT.address(), request -> {
            Reply reply = FederationFixture.parent(request);
            return reply instanceof Contact ? new Contact(Nature.EMIR, told().isEmpty()) : reply;
        });
        LinkRunner first = started(here.runner(PARENT));
        until(() -> here.cursor(PARENT).read().equals(Optional.of(here.records.revision())));
        first.stop();
        threads.get(0).join();
        here.register("b");

        started(here.runner(PARENT));

        until(() -> told().contains("b"));
        assertThat(told()).containsExactly("a", "b");
    }

    @Test
    void whoIsNotReachedIsTriedAgainWhenItIsTime() {
        LinkRunner runner = started(here.runner(PARENT));
        until(() -> runner.report().failures() == 1);
        here.register("a");
        here.wire.with(PARENT.address(), FederationFixture::parent);
        assertThat(runner.isDead(1)).isTrue();
        assertThat(runner.isDead(2)).isFalse();

        here.clock.advance(Duration.ofMinutes(1));
        runner.wake();

        until(() -> told().contains("a"));
        assertThat(runner.isDead(1)).isFalse();
    }

    @Test
    void anOperatorNeedNotWait() {
        LinkRunner runner = started(here.runner(PARENT));
        until(() -> runner.report().failures() == 1);
        here.wire.with(PARENT.address(), FederationFixture::parent);

        runner.hurry();

        until(() -> runner.report().state() == State.FOLLOWING);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        here.wire.with(PARENT.address(), FederationFixture::parent);
        LinkRunner runner = started(here.runner(PARENT));
        until(() -> runner.report().state() == State.FOLLOWING);
        here.register("a");
        here.records.store().goAway();
        here.notes.goAway();
        runner.wake();

        here.records.store().comeBack();
        here.notes.comeBack();
        runner.wake();

        until(() -> told().contains("a"));
        until(() -> here.cursor(PARENT).read().equals(Optional.of(here.records.revision())));
    }

    @Test
    void whatThisRegistryLacksWaitsForAStoreThatIsAway() {
        List<Nested> taken = new CopyOnWriteArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        here.wire.with(BESIDE.address(), request -> beside(request, FederationFixture.shown("theirs", NOON)));

        LinkRunner runner = started(here.runner(BESIDE, elements -> {
            if (attempts.incrementAndGet() == 1) {
                throw new StoreUnavailable("The store is away, as the test wanted.");
            }
            taken.addAll(elements);
        }));
        until(() -> attempts.get() == 1);
        runner.wake();

        until(() -> runner.report().compared().isPresent());
        assertThat(taken).hasSize(1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whoeverServesTheOtherByNowIsLeftToIt() throws InterruptedException {
        here.wire.with(PARENT.address(), FederationFixture::parent);
        LinkRunner runner = started(here.runner(PARENT));
        until(() -> here.cursor(PARENT).read().isPresent());
        here.cursor(PARENT).keep(Optional.empty());

        here.register("a");
        runner.wake();

        threads.get(0).join();
        assertThat(here.cursor(PARENT).read()).isEmpty();
    }

    static Stream<Reply> nonsense() {
        return Stream.of(
                new Unreachable("why"),
                new Refused(500, "why"),
                new Records(List.of(Attributes.EMPTY), Optional.of("r")),
                new Reply.Versions(List.of()),
                new Reply.Digested(Digests.of(Stream.empty())),
                Settled.WHOLLY,
                new Contact(Nature.WAYMARK, true));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void noAnswerBringsItDown(Reply reply) {
        here.register("a");
        here.wire.with(BESIDE.address(), request -> reply);
        LinkRunner runner = started(here.runner(BESIDE));
        until(() -> runner.report().failures() > 0);

        here.wire.with(BESIDE.address(), FederationFixture::beside);
        here.clock.advance(Duration.ofMinutes(1));
        runner.wake();

        until(() -> runner.report().state() == State.FOLLOWING && told().contains("a"));
    }

    @Test
    void anInterruptedOneEndsWithoutBreakingTheStore() {
        here.wire.with(PARENT.address(), request -> {
            Reply reply = FederationFixture.parent(request);
            if (told().contains("a")) {
                Thread.currentThread().interrupt();
                return new Unreachable("It was no longer waited for an answer.");
            }
            return reply;
        });
        here.register("a");

        here.runner(PARENT).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(here.notes.isBroken()).isFalse();
    }

    @Test
    void oneThatIsStoppedBeforeItRunsDoesNothing() {
        LinkRunner runner = here.runner(PARENT);
        runner.stop();

        runner.run();

        assertThat(here.wire.sent).isEmpty();
    }

    private LinkRunner started(LinkRunner runner) {
        Thread thread = new Thread(runner);
        runners.add(runner);
        threads.add(thread);
        thread.start();
        return runner;
    }

    private List<String> told() {
        return here.wire.asked(Request.Update.class).stream()
                .flatMap(update -> update.messages().stream())
                .map(Message::id)
                .map(Object::toString)
                .toList();
    }

    private static Reply beside(Request request, Attributes record) {
        return request instanceof Request.FetchPage
                ? new Records(List.of(record), Optional.empty())
                : FederationFixture.beside(request);
    }
}
