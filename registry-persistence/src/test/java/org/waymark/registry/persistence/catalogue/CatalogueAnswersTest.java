package org.waymark.registry.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.BOB;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Condition.AllOf;
import org.waymark.registry.model.query.Condition.AnyOf;
import org.waymark.registry.model.query.Condition.At;
import org.waymark.registry.model.query.Condition.Not;
import org.waymark.registry.model.query.Criterion;
import org.waymark.registry.model.query.Criterion.Equal;
import org.waymark.registry.model.query.Criterion.OneOf;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.Facet.Form;
import org.waymark.registry.model.query.Path;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Part;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** Whatever happened to the records, the indexes answer what looking at every record would. */
class CatalogueAnswersTest {
    private static final Instant SOON = NOON.plusSeconds(1);
    private static final SortOrder BY_TYPE = new SortOrder(List.of(new SortOrder.Key(Path.of("Service_Type"), true)));
    private static final String CAPABILITY = "Service_Endpoint_Capability";

    private final InMemoryFeed feed = new InMemoryFeed();
    private final CataloguedRecords catalogued = new CataloguedRecords(feed);
    private final InMemoryServiceRecords scanned = new InMemoryServiceRecords();

    /** Something that happens to one record. */
    private sealed interface Event {}

    private record Put(ServiceRecord record) implements Event {}

    private record Removal(String id) implements Event {}

    @Property(tries = 500)
    void everyQueryIsAnsweredAsByAFullScan(
            @ForAll("events") @Size(max = 60) List<Event> events,
            @ForAll("queries") @Size(min = 1, max = 5) List<RecordQuery> queries) {
        events.forEach(this::happen);
        CataloguedRecords restarted = new CataloguedRecords(feed);
        restarted.catchUp();

        for (RecordQuery query : queries) {
            List<Live> expected = scanned.find(query, NOON);
            assertThat(catalogued.find(query, NOON)).isEqualTo(expected);
            assertThat(restarted.find(query, NOON)).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void everyCountIsAsByAFullScan(@ForAll("events") @Size(max = 60) List<Event> events) {
        events.forEach(this::happen);

        for (Instant now : List.of(NOON, SOON)) {
            for (String attribute : List.of("Service_Type", CAPABILITY, "serviceOwner", "colour")) {
                for (Form form : Form.values()) {
                    Facet facet = new Facet(Path.of(attribute), form);
                    assertThat(catalogued.facet(facet, Condition.ANYTHING, now))
                            .isEqualTo(scanned.facet(facet, Condition.ANYTHING, now));
                }
            }
            assertThat(catalogued.edition(now)).isEqualTo(scanned.edition(now));
            assertThat(catalogued.count(now)).isEqualTo(scanned.count(now));
            assertThat(catalogued.expiredBetween(Instant.MIN, now, 100))
                    .containsExactlyInAnyOrderElementsOf(scanned.expiredBetween(Instant.MIN, now, 100));
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> ids = Arbitraries.of("e0", "e1", "e2", "e3", "e4", "e5");
        Arbitrary<Event> puts = records(ids).map(Put::new);
        Arbitrary<Event> removals = ids.map(Removal::new);
        return Arbitraries.oneOf(puts, puts, puts, removals).list();
    }

    private static Arbitrary<ServiceRecord> records(Arbitrary<String> ids) {
        Arbitrary<AttributeValue> types = Arbitraries.of(
                new Text("t1"),
                new Text("t2"),
                new Text(""),
                new Whole(1),
                new Real("1.0"),
                Nothing.NOTHING,
                listed(Set.of("t1")));
        Arbitrary<Set<String>> capabilities = Arbitraries.of("c1", "c2", "c3").set();
        Arbitrary<String> colours = Arbitraries.of("red", "blue");
        Arbitrary<Owner> owners = Arbitraries.of(ALICE, BOB);
        Arbitrary<Instant> expiries = Arbitraries.of(NOON, SOON, SOON, SOON.plusSeconds(1));
        return Combinators.combine(ids, types, capabilities, colours, owners, expiries)
                .as((id, type, capability, colour, owner, expiry) -> new ServiceRecord(
                        new EndpointId(id),
                        owner,
                        new Lease(expiry),
                        NOON,
                        NOON,
                        Attributes.builder()
                                .add(Glue2.SERVICE_ENDPOINT_ID, id)
                                .add(Glue2.SERVICE_TYPE, type)
                                .add(CAPABILITY, listed(capability))
                                .add("colour", new Text(colour))
                                .build()));
    }

    @Provide
    Arbitrary<List<RecordQuery>> queries() {
        Arbitrary<Condition> equalities = Arbitraries.oneOf(
                equal("Service_Type", "t1", "t2", "t3", ""),
                equal(CAPABILITY, "c1", "c2", "c4"),
                equal("colour", "red", "blue", "green"),
                equal("serviceOwner", ALICE.name(), BOB.name(), "CN=Nobody"),
                equal("Service_Endpoint_ID", "e0", "e1", "e9", ""));
        Arbitrary<Condition> conditions = equalities.list().ofMaxSize(3).map(AllOf::new);
        Arbitrary<Condition> alternatives = equalities.list().ofMaxSize(3).map(AnyOf::new);
        Arbitrary<Condition> oneOf = Arbitraries.of(new Text("t1"), new Whole(1), new Text("t3"))
                .set()
                .ofMaxSize(3)
                .map(values -> at("Service_Type", OneOf.of(Set.copyOf(values))));
        Arbitrary<Condition> nested = Combinators.combine(
                        conditions, Arbitraries.oneOf(equalities, alternatives, oneOf))
                .as((inner, other) -> new AllOf(List.of(other, inner)));
        Arbitrary<Condition> negated = nested.map(Not::new);
        return Combinators.combine(
                        Arbitraries.oneOf(equalities, conditions, alternatives, oneOf, nested, negated), parts())
                .as(RecordQuery::new)
                .list();
    }

    private static Arbitrary<Part> parts() {
        Arbitrary<Long> sizes = Arbitraries.longs().between(1, 7);
        Arbitrary<Part> windows = Combinators.combine(
                        Arbitraries.longs().between(0, 7), sizes, Arbitraries.of(SortOrder.NATURAL, BY_TYPE))
                .as(Window::new);
        Arbitrary<Oid> cursors =
                Arbitraries.longs().between(0, 10).map(serial -> new Oid((int) NOON.getEpochSecond(), serial));
        Arbitrary<Part> pages = Combinators.combine(cursors, sizes).as(Page::new);
        return Arbitraries.oneOf(
                windows, pages, Arbitraries.of(new Page(Oid.NONE, 100), new Window(0, 100, SortOrder.NATURAL)));
    }

    private static Arbitrary<Condition> equal(String path, String... texts) {
        return Arbitraries.of(texts).map(text -> at(path, new Equal(new Text(text))));
    }

    private static Condition at(String path, Criterion criterion) {
        return new At(Path.of(path), criterion);
    }

    private static Listed listed(Set<String> texts) {
        return new Listed(texts.stream().<AttributeValue>map(Text::new).toList());
    }

    private void happen(Event event) {
        happen(catalogued, event);
        happen(scanned, event);
    }

    private static void happen(ServiceRecords records, Event event) {
        records.change(NOON, draft -> {
            if (event instanceof Put put) {
                draft.put(put.record);
            } else if (event instanceof Removal removal
                    && draft.find(new EndpointId(removal.id)).isPresent()) {
                draft.remove(new EndpointId(removal.id), NOON);
            }
            return true;
        });
    }
}
