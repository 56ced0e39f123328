package org.waymark.registry.ejb.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.textIs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.EndpointId;

/** Readers who come, dawdle, are cut off and come again, in any order, while records change. */
class FollowedFilterTest {
    private static final int STEPS = 150;
    private static final List<Condition> CONDITIONS =
            List.of(Condition.ANYTHING, textIs("Service_Type", "t0"), textIs("Service_Type", "t1"));

    @Property(tries = 200)
    void whatAReaderHoldsInTheEndIsWhatMeetsItsFilter(@ForAll Random random) {
        HubFixture fixture = new HubFixture(random.nextInt(20), 100);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            step(fixture, people, random);
        }

        people.forEach(person -> person.reader.ready = true);
        for (int i = 0; i < STEPS; i++) {
            people.forEach(person -> person.comeAgain(fixture));
            fixture.hub.round();
        }

        people.forEach(person -> assertThat(person.reader.held)
                .as("%s at %s", person.condition, person.reader.cursor)
                .isEqualTo(found(fixture, person.condition)));
    }

    private static void step(HubFixture fixture, List<Person> people, Random random) {
        String id = "e" + random.nextInt(8);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> fixture.put(id, "t" + random.nextInt(3));
            case 3 -> fixture.remove(id);
            case 4 -> fixture.renew(id);
            case 5 -> people.add(new Person(CONDITIONS.get(random.nextInt(3)), fixture, 1 + random.nextInt(5)));
            case 6 -> fixture.clock.advance(Duration.ofSeconds(random.nextInt(40)));
            case 7 -> any(people, random).forEach(person -> person.reader.ready = !person.reader.ready);
            case 8 -> any(people, random).forEach(person -> person.hangUp());
            case 9 -> any(people, random).forEach(person -> person.comeAgain(fixture));
            default -> fixture.hub.round();
        }
    }

    private static List<Person> any(List<Person> people, Random random) {
        return people.isEmpty() ? List.of() : List.of(people.get(random.nextInt(people.size())));
    }

    private static Map<EndpointId, Revision> found(HubFixture fixture, Condition condition) {
        Map<EndpointId, Revision> found = new HashMap<>();
        fixture.records
                .find(new RecordQuery(condition, new Window(0, 100, SortOrder.NATURAL)), fixture.clock.instant())
                .forEach(live -> found.put(live.id(), live.contentRevision()));
        return found;
    }

    /** Somebody who begins with what is found, and comes again with the cursor when cut off. */
    private static final class Person {
        private final Condition condition;
        private final int limit;
        private final FakeReader reader;
        private Following place;

        Person(Condition condition, HubFixture fixture, int limit) {
            this.condition = condition;
            this.limit = limit;
            this.reader = fixture.reader();
            reader.held.putAll(found(fixture, condition));
            this.place = fixture.follow(reader, condition, limit);
        }

        void hangUp() {
            place.leave();
            reader.ended = true;
        }

        void comeAgain(HubFixture fixture) {
            if (reader.ended) {
                reader.ended = false;
                reader.cursor = Cursor.parse(reader.cursor.toString()).orElseThrow();
                place = fixture.follow(reader, condition, limit);
            }
        }
    }
}
