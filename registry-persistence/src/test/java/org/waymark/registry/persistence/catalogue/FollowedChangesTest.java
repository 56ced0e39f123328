package org.waymark.registry.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.ChangeView;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.Event;
import org.waymark.registry.model.changes.RecentChanges;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Two nodes on one feed, which hold few changes in memory and overtake each other while they read; readers that go from
 * node to node, read pages of any size, and start at any time with what they find.
 */
class FollowedChangesTest {
    private static final int ENDPOINTS = 6;
    private static final int STEPS = 160;

    @Property(tries = 300)
    void whoeverFollowsHasInTheEndWhatTheConditionAsksFor(@ForAll Random random) {
        World world = new World(random);
        for (int i = 0; i < STEPS; i++) {
            world.step();
        }

        world.end();

        world.readers.forEach(reader -> assertThat(reader.held)
                .as("%s, cursor %s", reader.condition, reader.cursor)
                .isEqualTo(world.meeting(reader.condition)));
    }

    private static final class World {
        private final Random random;
        private final InMemoryFeed feed = new InMemoryFeed();
        private final List<CataloguedRecords> nodes = new ArrayList<>();
        private final List<Follower> readers = new ArrayList<>();
        private Instant now = NOON;
        private int spoken;
        private boolean quiet;

        World(Random random) {
            this.random = random;
            for (int i = 0; i < 2; i++) {
                OvertakenFeed overtaken = new OvertakenFeed(feed, this::interfere);
                RecentChanges recent = new RecentChanges(random.nextInt(8), 1L << 20);
                nodes.add(new CataloguedRecords(overtaken, recent));
            }
            nodes.forEach(CataloguedRecords::catchUp);
        }

        void step() {
            int dice = random.nextInt(20);
            if (dice < 9) {
                change(any(nodes));
            } else if (dice < 12) {
                any(nodes).catchUp();
            } else if (dice < 14) {
                readers.add(new Follower(any(conditions())).begin(any(nodes), now));
            } else if (dice < 15) {
                letTimePass();
            } else if (dice < 16) {
                reap(any(nodes));
            } else if (!readers.isEmpty()) {
                any(readers).read(any(nodes), 1 + random.nextInt(4), now);
            }
        }

        /** A node is never long behind, a reader may be. */
        private void letTimePass() {
            quiet = true;
            nodes.forEach(CataloguedRecords::catchUp);
            quiet = false;
            now = now.plusSeconds(random.nextInt(10));
        }

        /** Another node writes while one reads; not while that one does the same. */
        private void interfere() {
            if (!quiet && random.nextInt(3) == 0) {
                CataloguedRecords writer = new CataloguedRecords(feed);
                writer.catchUp();
                change(writer);
                change(writer);
            }
        }

        private void change(CataloguedRecords node) {
            String id = "e" + random.nextInt(ENDPOINTS);
            Lease lease = new Lease(now.plusSeconds(1 + random.nextInt(40)));
            int kind = random.nextInt(4);
            node.change(now, draft -> {
                var known = draft.find(new EndpointId(id));
                if (kind == 0 && known.isPresent()) {
                    draft.remove(known.get().id(), now);
                } else if (kind == 1 && known.isPresent()) {
                    draft.put(known.get().withLease(lease));
                } else {
                    draft.put(said(id).withLease(lease));
                }
                return id;
            });
        }

        private ServiceRecord said(String id) {
            return record(
                    id,
                    claims(id, "t" + random.nextInt(2))
                            .add("spoken", new Whole(spoken++))
                            .build());
        }

        private void reap(CataloguedRecords node) {
            node.change(now, draft -> {
                for (int i = 0; i < ENDPOINTS; i++) {
                    draft.find(new EndpointId("e" + i))
                            .filter(record -> record.lease().isExpiredAt(now))
                            .ifPresent(record -> draft.expire(record.id()));
                }
                return now;
            });
        }

        void end() {
            quiet = true;
            reap(nodes.get(0));
            nodes.forEach(CataloguedRecords::catchUp);
            nodes.forEach(CataloguedRecords::catchUp);
            readers.forEach(reader -> {
                while (reader.read(any(nodes), 1 + random.nextInt(9), now)) {
                    // Until there is no more.
                }
            });
        }

        Map<EndpointId, String> meeting(Condition condition) {
            return new Follower(condition).begin(nodes.get(0), now).held;
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private static List<Condition> conditions() {
            return List.of(Condition.ANYTHING, textIs("Service_Type", "t0"), textIs("Service_Type", "t1"));
        }
    }

    /** Somebody who holds records, and cares for what they say only. */
    private static final class Follower {
        private final Condition condition;
        private final Map<EndpointId, String> held = new HashMap<>();
        private Cursor cursor = Cursor.at(Revision.ZERO);

        Follower(Condition condition) {
            this.condition = condition;
        }

        Follower begin(CataloguedRecords node, Instant now) {
            cursor = node.present();
            node.find(new RecordQuery(condition, new Window(0, 100, SortOrder.NATURAL)), now)
                    .forEach(live -> held.put(live.id(), content(live.record())));
            return this;
        }

        boolean read(CataloguedRecords node, int limit, Instant now) {
            Cursor from = Cursor.parse(cursor.toString()).orElseThrow();
            ChangePage page = node.changes(from, limit);
            new ChangeView(condition).events(from, page.changes(), now).forEach(this::hear);
            cursor = page.next();
            return page.more();
        }

        private void hear(Event event) {
            if (event instanceof Event.Recorded recorded) {
                held.put(recorded.live().id(), content(recorded.live().record()));
            } else if (event instanceof Event.Removed removed) {
                held.remove(removed.id());
            }
        }

        private static String content(ServiceRecord record) {
            return record.get("Service_Type") + " " + record.get("spoken");
        }
    }
}
