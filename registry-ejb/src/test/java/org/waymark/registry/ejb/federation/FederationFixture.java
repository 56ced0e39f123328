package org.waymark.registry.ejb.federation;

import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.THE_OPERATOR;
import static org.waymark.registry.model.Fixtures.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.ejb.record.Registrations;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.model.federation.Inventory;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.LinkSettings;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.settings.SettingSource;
import org.waymark.registry.model.settings.SettingsOutcome.Usable;
import org.waymark.registry.model.settings.SettingsReader;
import org.waymark.registry.model.store.InMemoryHeartbeats;
import org.waymark.registry.model.store.InMemoryStore;

/** A global registry in memory, and what it needs to know others. */
final class FederationFixture {
    static final String OWN = "http://own.example:9126";
    static final Target PARENT = new Target("http://parent.example:9126", Position.PARENT);
    static final Target BESIDE = new Target("http://beside.example:9126", Position.NEIGHBOUR);
    static final int BATCH = 3;

    final MutableClock clock = new MutableClock(NOON);
    final InMemoryServiceRecords records = new InMemoryServiceRecords();
    final AwayNotes notes = new AwayNotes();
    final FakeWire wire = new FakeWire();
    final InMemoryStore store = new InMemoryStore(records, records.store(), new InMemoryHeartbeats(), notes);

    static RegistrySettings settings(String... lines) {
        Map<String, String> values = Stream.concat(
                        Stream.of("emir.address=" + OWN, "emir.global.enable=true", "emir.record.maximum=" + BATCH),
                        Stream.of(lines))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> other));
        if (SettingsReader.read(List.of(new SettingSource("here", values))) instanceof Usable usable) {
            return usable.settings();
        }
        throw new AssertionError(values);
    }

    /** Documents come over the net, registries are fakes. */
    Outside outside() {
        BoundedClient client = new BoundedClient(Optional.empty(), "Waymark/test", Limits.USUAL);
        return new Outside(client, wire, Optional.empty());
    }

    Intake intake() {
        return new Intake(Registrations.of(records, settings(), clock), Registrations.meters(), BATCH);
    }

    void register(String id) {
        register(id, claims(id).build());
    }

    void register(String id, Attributes claims) {
        Registrations.of(records, settings(), clock).register(THE_OPERATOR, List.of(new Nested(claims)), false);
    }

    /** A global registry of this address. */
    void registerGlobal(String id, String url) {
        register(id, global(id, url));
    }

    static Attributes global(String id, String url) {
        Attributes.Builder claims = Attributes.builder();
        claims(id, "GSR")
                .build()
                .without(Glue2.SERVICE_ENDPOINT_URL.key()::equals)
                .forEach(claims::add);
        return claims.add(Glue2.SERVICE_ENDPOINT_URL, url).build();
    }

    Optional<Live> found(String id) {
        return records.find(new EndpointId(id), clock.instant());
    }

    KeptCursor cursor(Target target) {
        return KeptCursor.of(target.address(), notes);
    }

    LinkRunner runner(Target target, Consumer<List<Nested>> intake) {
        KeptCursor cursor = cursor(target);
        Link link = new Link(
                target,
                new LinkSettings(
                        OWN, Duration.ofMinutes(60), Duration.ofMinutes(60), BATCH, Backoff.usual(new Random(1))),
                new Inventory(new OwnHoldings(records, records.store()), () -> BlockList.OPEN),
                cursor.read());
        return new LinkRunner(link, cursor, new LinkRunner.Ways(wire, intake), clock);
    }

    LinkRunner runner(Target target) {
        return runner(target, elements -> {});
    }

    /** A parent of EMIR, which has forgotten this registry each time. */
    static Reply parent(Request request) {
        return request instanceof Request.CheckIn ? new Contact(Nature.EMIR, true) : Settled.WHOLLY;
    }

    /** A global registry of EMIR without any records. */
    static Reply beside(Request request) {
        if (request instanceof Request.Greet) {
            return new Contact(Nature.EMIR, false);
        }
        return request instanceof Request.FetchPage || request instanceof Request.FindGlobals
                ? new Records(List.of(), Optional.empty())
                : Settled.WHOLLY;
    }

    /** As another registry shows a record of that time. */
    static Attributes shown(String id, Instant time) {
        return Fixtures.claims(id).add(Glue2.UPDATE_SINCE, new Moment(time)).build();
    }
}
