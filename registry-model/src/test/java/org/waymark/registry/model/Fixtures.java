package org.waymark.registry.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Criterion;
import org.waymark.registry.model.query.Path;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** People, times and records that tests speak of. */
public final class Fixtures {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Owner ALICE = new Owner("CN=Alice,O=Grid,C=DE");
    public static final Owner BOB = new Owner("CN=Bob,O=Grid,C=FR");
    public static final Caller ALICE_HERSELF = new Caller(ALICE, Set.of(Role.SERVICEOWNER), "test");
    public static final Caller BOB_HIMSELF = new Caller(BOB, Set.of(Role.SERVICEOWNER), "test");
    public static final Caller THE_OPERATOR =
            new Caller(new Owner("CN=Operator,O=Grid,C=CH"), Set.of(Role.ADMIN), "test");

    private static final Duration USUAL_LEASE = Duration.ofHours(1);

    private Fixtures() {}

    /** The nine mandatory attributes, of type {@code t1}. */
    public static Attributes.Builder claims(String id) {
        return claims(id, "t1");
    }

    public static Attributes.Builder claims(String id, String type) {
        return Attributes.builder()
                .add(Glue2.SERVICE_ID, "urn:service:" + id)
                .add(Glue2.SERVICE_NAME, "Service " + id)
                .add(Glue2.SERVICE_TYPE, type)
                .add(Glue2.SERVICE_ENDPOINT_URL, "https://" + id + ".example:8443/")
                .add(Glue2.SERVICE_ENDPOINT_ID, id)
                .add(Glue2.SERVICE_ENDPOINT_CAPABILITY, new Listed(List.of(new Text("c1"), new Text("c2"))))
                .add(Glue2.SERVICE_ENDPOINT_TECHNOLOGY, "webservice")
                .add(Glue2.SERVICE_ENDPOINT_INTERFACE_NAME, "org.example.interface")
                .add(Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION, "1.0");
    }

    /** Alice's record, registered at noon for an hour. */
    public static ServiceRecord record(String id) {
        return record(id, claims(id).build());
    }

    public static ServiceRecord record(String id, Attributes claims) {
        return new ServiceRecord(new EndpointId(id), ALICE, new Lease(NOON.plus(USUAL_LEASE)), NOON, NOON, claims);
    }

    /** Alice's record as an entry of the feed. */
    public static Live live(long revision, String id) {
        return Live.of(new Revision(revision), new Revision(revision), new Oid(1, revision), record(id));
    }

    /** That an attribute is this text, or a list with it. */
    public static Condition textIs(String path, String text) {
        return new Condition.At(Path.of(path), new Criterion.Equal(new Text(text)));
    }
}
