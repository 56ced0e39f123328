package org.waymark.registry.processes.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.processes.Http;
import org.waymark.registry.processes.Patience;
import org.waymark.registry.processes.Records;
import org.waymark.registry.processes.Registries;
import org.waymark.registry.processes.SharedStore;

/** Two nodes that are one registry, below another registry: only one of them talks to it, and either may be lost. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaleOutIT {
    private static final Duration SEEN_BY_OTHERS = Duration.ofSeconds(1);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final Duration AGREED = Duration.ofSeconds(60);
    private static final String ON_DUTY = "waymark_duty 1.0\n";
    private static final String REQUESTS = "waymark_federation_requests";
    private static final int PER_CHANGE = 4;
    private static final int ROUNDS = 10;
    private static final int CHANGES = 60;

    @RegisterExtension
    static final Registries REGISTRIES = new Registries();

    private final SharedStore store = new SharedStore();
    private Member parent;
    private Member one;
    private Member other;
    private FaultyLink way;

    @BeforeAll
    void allStart(@TempDir Path folder) throws IOException, InterruptedException {
        parent = new Member("parent", REGISTRIES, Files.createDirectory(folder.resolve("parent")));
        parent.start();
        way = parent.link();
        one = node("one", folder).start();
        other = node("other", folder).start();
        for (Member member : List.of(parent, one, other)) {
            member.awaitReady();
        }
        await("somebody on duty", () -> isOnDuty(one) || isOnDuty(other));
    }

    @AfterAll
    void end() throws IOException {
        for (Member member : List.of(parent, one, other)) {
            member.close();
        }
        store.close();
    }

    @Test
    @Order(1)
    void whatOneNodeTakesTheOtherShowsWithinASecond() throws IOException, InterruptedException {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String id = "fresh-" + i;
            one.http().post(Records.batch(Records.named(id)));
            delays.add(await(id, () -> other.http().status(Http.admin(id)) == 200));
        }

        delays.sort(Comparator.naturalOrder());
        assertThat(delays.get(delays.size() / 2)).isLessThan(SEEN_BY_OTHERS);
    }

    @Test
    @Order(2)
    void onlyTheNodeOnDutyTalksToTheRegistryAbove() throws IOException, InterruptedException {
        Member idle = isOnDuty(one) ? other : one;
        idle.http().post(Records.batch(Records.named("by-the-idle")));
        await("it above", () -> parent.http().status(Http.admin("by-the-idle")) == 200);

        assertThat(idle.http().get("metrics").body()).doesNotContain(REQUESTS);
        assertThat((idle == one ? other : one).http().get("metrics").body()).contains(REQUESTS);
        assertThat(parent.http().get("children").body()).isEqualTo("[\"" + one.address() + "\"]");
    }

    @Test
    @Order(3)
    void nothingAcknowledgedIsLostWhenTheNodeOnDutyIsKilled() throws IOException, InterruptedException {
        History history = new History();
        Member onDuty = isOnDuty(one) ? one : other;
        Member heir = onDuty == one ? other : one;
        List<BusyPublisher> publishers =
                List.of(BusyPublisher.at(one, history, "shared-"), BusyPublisher.at(other, history, "shared-"));
        try {
            letPublish(history, CHANGES / 2);

            onDuty.kill();
            Duration takeover = await("the heir on duty", () -> isOnDuty(heir));
            assertThat(takeover).isLessThan(TAKEN_OVER);
            letPublish(history, CHANGES / 2);
        } finally {
            publishers.forEach(BusyPublisher::close);
        }

        awaitAllAbove(heir, history);
        // The cursor was handed over: what was told before is not told again.
        assertThat(heir.http().get("federation").body()).contains("\"resent\":0");
        assertThat(way.requests()).isLessThan(PER_CHANGE * CHANGES);
    }

    private Member node(String name, Path folder) throws IOException {
        Member node = new Member(name, REGISTRIES, Files.createDirectory(folder.resolve(name)));
        Map<String, String> settings = new HashMap<>(store.settings(name));
        settings.put("emir.parentAddress", way.address());
        settings.put("emir.federation.checkIn", "2s");
        // Both are one registry, under one address.
        settings.put("emir.address", one == null ? node.address() : one.address());
        node.set(settings);
        return node;
    }

    private void awaitAllAbove(Member node, History history) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        Patience.within(AGREED, wrong::toString, () -> {
            wrong.clear();
            wrong.addAll(differences(node, history));
            return wrong.isEmpty();
        });
    }

    private List<String> differences(Member node, History history) {
        try {
            Shown here = Shown.by(node.http()).orElseThrow();
            Shown above = Shown.by(parent.http()).orElseThrow();
            List<String> wrong = new ArrayList<>();
            history.possible().forEach((id, versions) -> {
                if (!versions.contains(above.version(id)) || above.version(id) != here.version(id)) {
                    wrong.add(id + " is " + above.version(id) + " above and " + here.version(id) + " here, and may be "
                            + versions);
                }
            });
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void letPublish(History history, int changes) throws InterruptedException {
        long wanted = history.changes() + changes;
        Patience.within(AGREED, () -> changes + " changes", () -> history.changes() >= wanted);
    }

    private static boolean isOnDuty(Member member) {
        return member.reached().filter(http -> http.shows("metrics", ON_DUTY)).isPresent();
    }

    private static Duration await(String what, BooleanSupplier question) throws InterruptedException {
        long begin = System.nanoTime();
        Patience.within(AGREED, () -> what, question);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
