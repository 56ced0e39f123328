package org.waymark.registry.publisher.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.publisher.lifecycle.Leases;
import org.waymark.registry.publisher.state.State;
import org.waymark.registry.publisher.state.StateFile;

/** Whatever happens on the way, in the end the registry has what the source describes, and nothing else. */
class PublisherProperties {
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    /** What can happen; each to one of a few endpoints where that matters. */
    enum Event {
        DESCRIBE,
        CHANGE,
        FORGET,
        SOURCE_FAILS,
        SOURCE_WORKS,
        REGISTRY_LEAVES,
        REGISTRY_RETURNS,
        ANSWERS_ARE_LOST,
        ANSWERS_ARRIVE,
        CRASH,
        A_MINUTE_PASSES,
        TEN_MINUTES_PASS
    }

    @Property(tries = 150)
    void theRegistryHasWhatTheSourceDescribes(@ForAll @Size(max = 60) List<Event> events, @ForAll long seed)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("publisher");
        try (World world = new World(folder, new Random(seed))) {
            for (Event event : events) {
                world.happen(event);
                assertThat(world.remembered()).containsAll(world.registry.ids());
            }
            world.heal();
            assertThat(world.registry.ids()).isEqualTo(new TreeSet<>(world.source.ids()));
        }
    }

    private static final class World implements AutoCloseable {
        private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T12:00:00Z"));
        private final FakeRegistry registry = new FakeRegistry(clock);
        private final FakeSource source = new FakeSource();
        private final Path folder;
        private final Random random;
        private StateFile file;
        private Publisher publisher;

        World(Path folder, Random random) throws IOException {
            this.folder = folder;
            this.random = random;
            file = StateFile.open(folder.resolve("state.json"));
            publisher = publisher();
            if (random.nextBoolean()) {
                registry.blameWithoutNames();
            }
            registry.take(1 + random.nextInt(4));
        }

        private Publisher publisher() throws IOException {
            return new Publisher(new Publisher.Parts(
                    "r",
                    registry,
                    List.of(new Watched(source, Duration.ofSeconds(2))),
                    new Leases(PERIOD, VALIDITY),
                    file,
                    file.read().orElse(State.initial("r")),
                    Backoff.usual(random),
                    Progress.UNSEEN,
                    clock));
        }

        List<String> remembered() throws IOException {
            return file.read().stream()
                    .flatMap(state -> state.publications().stream())
                    .map(one -> one.id().value())
                    .toList();
        }

        void happen(Event event) throws IOException, InterruptedException {
            String id = "e" + random.nextInt(6);
            switch (event) {
                case DESCRIBE -> source.describe(id, "x");
                case CHANGE -> source.describe(id, "x" + random.nextInt());
                case FORGET -> source.forget(id);
                case SOURCE_FAILS, SOURCE_WORKS -> source.fail(event == Event.SOURCE_FAILS);
                case REGISTRY_LEAVES, REGISTRY_RETURNS -> registry.goAway(event == Event.REGISTRY_LEAVES);
                case ANSWERS_ARE_LOST, ANSWERS_ARRIVE -> registry.loseAnswers(event == Event.ANSWERS_ARE_LOST);
                case CRASH -> crash();
                case A_MINUTE_PASSES -> clock.advance(Duration.ofMinutes(1));
                case TEN_MINUTES_PASS -> clock.advance(Duration.ofMinutes(10));
            }
            clock.advance(Duration.ofSeconds(2));
            publisher.round();
        }

        private void crash() throws IOException {
            publisher.close();
            file.close();
            file = StateFile.open(folder.resolve("state.json"));
            publisher = publisher();
        }

        void heal() throws InterruptedException {
            source.fail(false);
            registry.goAway(false);
            registry.loseAnswers(false);
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofMinutes(1));
                publisher.round();
            }
        }

        @Override
        public void close() throws IOException {
            publisher.close();
            file.close();
            for (String name : List.of("state.json", "state.json.lock")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }
}
