package org.waymark.registry.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;

/** Whatever happens between two pages, a walk meets every record that lives throughout exactly once, and no record twice. */
class PagingTest {
    private static final int RECORDS = 12;
    private static final Instant LATER = NOON.plusSeconds(60);

    private final CataloguedRecords records = new CataloguedRecords(new InMemoryFeed());
    private final Set<String> touched = new HashSet<>();

    /** What happens to one record between two pages. */
    private enum Event {
        RENEWED,
        CHANGED,
        REMOVED,
        REMOVED_AND_BACK
    }

    private record Change(Event event, int record) {}

    @Property(tries = 300)
    void everyRecordThatLivesThroughoutIsMetOnce(
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll("changes") @Size(max = 8) List<List<Change>> changes) {
        IntStream.range(0, RECORDS).forEach(this::register);
        for (Condition condition : List.of(Condition.ANYTHING, textIs("Service_Type", "t1"))) {
            touched.clear();
            List<String> met = walk(condition, pageSize, new ArrayList<>(changes));

            assertThat(met).doesNotHaveDuplicates();
            assertThat(met).containsAll(untouched(condition));
        }
    }

    @Provide
    Arbitrary<List<List<Change>>> changes() {
        return Combinators.combine(
                        Arbitraries.of(Event.class), Arbitraries.integers().between(0, RECORDS + 3))
                .as(Change::new)
                .list()
                .ofMaxSize(4)
                .list();
    }

    private List<String> walk(Condition condition, int pageSize, List<List<Change>> changes) {
        List<String> met = new ArrayList<>();
        Oid after = Oid.NONE;
        List<Live> page;
        do {
            page = records.find(new RecordQuery(condition, new Page(after, pageSize)), NOON);
            page.forEach(live -> met.add(live.oid() + " " + live.id()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).oid();
            if (!changes.isEmpty()) {
                changes.remove(0).forEach(this::happen);
            }
        } while (page.size() == pageSize);
        return met;
    }

    /** Those that are there at the end and were there all the time. */
    private List<String> untouched(Condition condition) {
        return records.find(new RecordQuery(condition, new Page(Oid.NONE, 100)), NOON).stream()
                .filter(live -> !touched.contains(live.id().value()))
                .map(live -> live.oid() + " " + live.id())
                .toList();
    }

    private void happen(Change change) {
        String id = "e" + change.record;
        switch (change.event) {
            case RENEWED -> renew(id);
            case CHANGED -> {
                touched.add(id);
                put(id, "t2");
            }
            case REMOVED -> remove(id);
            case REMOVED_AND_BACK -> {
                remove(id);
                put(id, "t1");
            }
        }
    }

    private void register(int number) {
        put("e" + number, number % 3 == 0 ? "t2" : "t1");
    }

    private void renew(String id) {
        records.change(NOON, draft -> draft.find(new EndpointId(id))
                .map(known -> draft.put(known.withLease(new Lease(LATER)))));
    }

    private void remove(String id) {
        touched.add(id);
        records.change(NOON, draft -> {
            draft.find(new EndpointId(id)).ifPresent(known -> draft.remove(new EndpointId(id), NOON));
            return id;
        });
    }

    private void put(String id, String type) {
        records.change(NOON, draft -> draft.put(record(id, claims(id, type).build())));
    }
}
