package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.ejb.federation.FakeWire.until;
import static org.waymark.registry.ejb.federation.FederationFixture.BESIDE;
import static org.waymark.registry.ejb.federation.FederationFixture.PARENT;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.StoreUnavailable;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LinksTest {
    private final FederationFixture here = new FederationFixture();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Target> made = new CopyOnWriteArrayList<>();
    private final Links links = new Links(Thread::new, new LinkMeters(meters, here.clock), this::runner, here.clock);
    private RuntimeException trouble = new IllegalStateException("None.");
    private boolean failing;

    @AfterEach
    void stop() {
        links.stop();
    }

    @Test
    void whatIsWantedRunsOnceAndIsMeasured() {
        here.wire.with(PARENT.address(), FederationFixture::parent).with(BESIDE.address(), FederationFixture::beside);

        links.keep(Set.of(PARENT, BESIDE));
        links.keep(Set.of(PARENT, BESIDE));

        until(() -> links.reports().stream().allMatch(report -> report.state() == State.FOLLOWING));
        assertThat(links.reports()).extracting(LinkReport::target).containsExactly(BESIDE, PARENT);
        assertThat(made).hasSize(2);
        assertThat(meters.find("waymark.federation.behind").gauges()).hasSize(2);
    }

    @Test
    void whatIsNotWantedAnyMoreEndsAndIsForgotten() {
        here.wire.with(PARENT.address(), FederationFixture::parent).with(BESIDE.address(), FederationFixture::beside);
        links.keep(Set.of(PARENT, BESIDE));
        until(() -> here.cursor(PARENT).read().isPresent()
                && here.cursor(BESIDE).read().isPresent());

        links.keep(Set.of(PARENT));

        assertThat(links.reports()).extracting(LinkReport::target).containsExactly(PARENT);
        assertThat(here.cursor(BESIDE).read()).isEmpty();
        assertThat(here.cursor(PARENT).read()).isPresent();
        assertThat(meters.find("waymark.federation.behind").gauges()).hasSize(1);
    }

    @Test
    void thatACursorCannotBeForgottenDoesNotHinderTheOthers() {
        here.wire.with(PARENT.address(), FederationFixture::parent);
        links.keep(Set.of(PARENT));
        until(() -> here.cursor(PARENT).read().isPresent());
        AwayNotes away = here.notes;
        away.goAway();
        links.keep(Set.of());
        assertThat(links.reports()).isEmpty();

        away.comeBack();
        links.keep(Set.of(PARENT));

        assertThat(links.reports()).hasSize(1);
    }

    @Test
    void whatIsStoppedIsNotForgotten() {
        here.wire.with(PARENT.address(), FederationFixture::parent);
        links.keep(Set.of(PARENT));
        until(() -> here.cursor(PARENT).read().isPresent());

        links.stop();

        assertThat(links.reports()).isEmpty();
        assertThat(here.cursor(PARENT).read()).isPresent();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void whoServedAnotherNodesLinkBeginsAnewIfItIsStillWanted() {
        here.wire.with(PARENT.address(), FederationFixture::parent);
        links.keep(Set.of(PARENT));
        until(() -> here.cursor(PARENT).read().isPresent());
        here.cursor(PARENT).keep(Optional.empty());
        here.register("a");
        links.wake();

        until(() -> {
            links.keep(Set.of(PARENT));
            return made.size() == 2;
        });

        until(() -> here.cursor(PARENT).read().equals(Optional.of(here.records.revision())));
    }

    @Test
    void aLinkThatFailsUnforeseenBeginsAnewAfterAPause() {
        AtomicInteger calls = new AtomicInteger();
        here.wire.with(PARENT.address(), request -> {
            calls.incrementAndGet();
            throw new IllegalStateException("As the test wanted.");
        });
        until(() -> {
            links.keep(Set.of(PARENT, BESIDE));
            return links.isDead(PARENT.address(), Integer.MAX_VALUE);
        });
        IntStream.range(0, 100).forEach(round -> links.keep(Set.of(PARENT, BESIDE)));
        assertThat(calls).hasValue(1);
        assertThat(links.reports()).extracting(LinkReport::target).containsExactly(BESIDE);

        here.wire.with(PARENT.address(), FederationFixture::parent);
        here.clock.advance(Duration.ofMinutes(1));
        links.keep(Set.of(PARENT, BESIDE));

        until(() -> links.reports().stream().anyMatch(report -> report.state() == State.FOLLOWING));
        assertThat(links.isDead(PARENT.address(), Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void aLinkThatCannotBeStartedDoesNotHinderTheOthers() {
        failing = true;
        links.keep(Set.of(BESIDE, PARENT));
        links.keep(Set.of(BESIDE, PARENT));
        assertThat(links.reports()).extracting(LinkReport::target).containsExactly(PARENT);
        assertThat(made).containsOnlyOnce(BESIDE);

        failing = false;
        links.keep(Set.of(PARENT));
        links.keep(Set.of(BESIDE, PARENT));

        assertThat(links.reports()).hasSize(2);
    }

    @Test
    void aStoreThatIsAwayAtTheStartIsTriedEachTime() {
        failing = true;
        trouble = new StoreUnavailable("As the test wanted.");
        links.keep(Set.of(BESIDE));
        failing = false;

        links.keep(Set.of(BESIDE));

        assertThat(links.reports()).hasSize(1);
    }

    @Test
    void anOperatorReachesAll() {
        links.keep(Set.of(PARENT, BESIDE));
        until(() -> links.reports().stream().allMatch(report -> report.failures() == 1));
        here.wire.with(PARENT.address(), FederationFixture::parent).with(BESIDE.address(), FederationFixture::beside);

        links.hurry();

        until(() -> links.reports().stream().allMatch(report -> report.state() == State.FOLLOWING));
        assertThat(links.isDead("http://nobody.example", 1)).isFalse();
    }

    @Test
    @Tag("long")
    void thatManyHangTakesNoLongerThanThatOneHangs() {
        CountDownLatch over = new CountDownLatch(1);
        Set<Target> many = IntStream.range(0, 6)
                .mapToObj(i -> new Target("http://hanging" + i + ".example", Position.NEIGHBOUR))
                .collect(Collectors.toSet());
        many.forEach(target -> here.wire.with(target.address(), request -> hang(over)));
        links.keep(many);
        until(() -> here.wire.asked(Request.Greet.class).size() == many.size());
        long begin = System.nanoTime();

        links.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
        over.countDown();
    }

    private static Unreachable hang(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Unreachable("At last.");
    }

    private LinkRunner runner(Target target) {
        made.add(target);
        if (failing && target.equals(BESIDE)) {
            throw trouble;
        }
        return here.runner(target);
    }
}
