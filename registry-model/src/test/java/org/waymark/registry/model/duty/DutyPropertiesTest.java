package org.waymark.registry.model.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.InMemoryNotes;
import org.waymark.registry.model.store.Notes;

/**
 * Nodes whose clocks show anything, which pause, are killed, stop in good order and start again, before a store that
 * dawdles before and after it does something, fails, and loses answers. While one node waits for the store the others
 * go on.
 */
class DutyPropertiesTest {
    private static final int NODES = 3;
    private static final int STEPS = 200;
    private static final long ROUND = Duration.ofSeconds(2).toNanos();

    @Property(tries = 500)
    void neverAreTwoOnDuty(@ForAll Random random) {
        World world = new World(random, Duty.PATIENCE);

        world.run();

        assertThat(world.mostOnDuty).isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void whenTroubleIsOverOneIsOnDutyWithinTenSecondsAndStays(@ForAll Random random) {
        World world = new World(random, Duty.PATIENCE);
        world.run();
        world.calm = true;

        for (int round = 0; round < 20; round++) {
            world.nodes.forEach(Node::attend);
            if (round >= 4) {
                assertThat(world.onDuty()).isEqualTo(1);
            }
            world.pass(ROUND);
        }
    }

    /** The world above is hard enough to tell patience from impatience. */
    @Example
    void theImpatientAreFoundOut() {
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < 200; seed++) {
                        World world = new World(new Random(seed), Duty.HOLD.minusMillis(500));
                        world.run();
                        assertThat(world.mostOnDuty).isLessThanOrEqualTo(1);
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private static final class World {
        private final Random random;
        private final Duration patience;
        private final Notes notes = new InMemoryNotes();
        private final List<Node> nodes = new ArrayList<>();
        private long now;
        private int started;
        private int mostOnDuty;
        private boolean calm;

        World(Random random, Duration patience) {
            this.random = random;
            this.patience = patience;
            for (int i = 0; i < NODES; i++) {
                nodes.add(new Node(this));
            }
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step();
            }
        }

        void step() {
            pass(random.nextInt(4) == 0 ? random.nextLong(3 * ROUND) : random.nextLong(ROUND / 2));
            nodes.get(random.nextInt(NODES)).act(random.nextInt(40));
        }

        /** Whoever is on duty may be asked at any time: also just before the time has passed. */
        void pass(long nanos) {
            observe();
            now += nanos;
            observe();
        }

        void observe() {
            mostOnDuty = Math.max(mostOnDuty, onDuty());
        }

        int onDuty() {
            return (int) nodes.stream().filter(node -> node.duty.isHeld()).count();
        }

        /** Time that the store takes, and in which anything else may happen. */
        void dawdle() {
            while (!calm && random.nextInt(3) == 0) {
                step();
            }
        }

        void fail() {
            if (!calm && random.nextInt(10) == 0) {
                throw new StoreUnavailable("The store fails, as the test wanted.");
            }
        }
    }

    private static final class Node {
        private final World world;
        private final long clockShows;
        private Duty duty;
        private boolean busy;

        Node(World world) {
            this.world = world;
            this.clockShows = world.random.nextLong();
            this.duty = born();
        }

        /** It may be killed while it waits; what it asked the store for is done all the same. */
        void act(int dice) {
            if (dice == 0) {
                duty = born();
            } else if (busy) {
                return;
            } else if (dice == 1) {
                release();
                duty = born();
            } else {
                attend();
            }
        }

        void attend() {
            busy = true;
            try {
                duty.attend();
            } catch (StoreUnavailable e) {
                assertThat(world.calm).isFalse();
            } finally {
                busy = false;
            }
        }

        private void release() {
            busy = true;
            try {
                duty.release();
            } catch (StoreUnavailable e) {
                assertThat(duty.isHeld()).isFalse();
            } finally {
                busy = false;
            }
        }

        private Duty born() {
            world.started++;
            return new Duty(
                    new SlowNotes(world), "process " + world.started, () -> clockShows + world.now, world.patience);
        }
    }

    /** The store as one node meets it. */
    private record SlowNotes(World world) implements Notes {

        @Override
        public Optional<Note> find(String name) {
            world.dawdle();
            Optional<Note> found = world.notes.find(name);
            world.dawdle();
            world.fail();
            return found;
        }

        @Override
        public boolean write(String name, long version, String text) {
            world.dawdle();
            world.fail();
            boolean written = world.notes.write(name, version, text);
            world.dawdle();
            world.fail();
            return written;
        }

        @Override
        public SortedMap<String, Note> findAll(String prefix) {
            throw new AssertionError("Not needed");
        }

        @Override
        public boolean erase(String name, long version) {
            throw new AssertionError("Not needed");
        }
    }
}
