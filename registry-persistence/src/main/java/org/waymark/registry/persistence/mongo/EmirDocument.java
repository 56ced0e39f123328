package org.waymark.registry.persistence.mongo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** A document as EMIR stored it, made a record. What EMIR always wrote may be missing: others wrote there, too. */
final class EmirDocument {
    /** What EMIR grants when its configuration says nothing, counted from the last message. */
    private static final Duration USUAL_LEASE = Duration.ofDays(365);

    private static final Set<String> TOMBSTONE =
            Set.of(Glue2.ID.key(), Glue2.SERVICE_ENDPOINT_ID.key(), Glue2.UPDATE_SINCE.key());
    private static final Set<String> DATES =
            Glue2.dates().stream().map(Glue2::key).collect(Collectors.toUnmodifiableSet());

    private EmirDocument() {}

    /**
     * The record that a document holds; nothing for a tombstone, and for what has no usable identity.
     *
     * @param substitute the number of the record if the document's own is not an object id
     */
    static Optional<RecordJson.Stored> read(BsonDocument document, Oid substitute) {
        if (TOMBSTONE.containsAll(document.keySet())) {
            return Optional.empty();
        }
        BsonValue number = document.get(Glue2.ID.key());
        Oid oid = number != null && number.isObjectId() ? oid(number.asObjectId()) : substitute;
        return identity(document).map(id -> new RecordJson.Stored(oid, record(id, document, oid)));
    }

    static Oid oid(BsonObjectId id) {
        return Oid.parse(id.getValue().toHexString());
    }

    private static ServiceRecord record(EndpointId id, BsonDocument document, Oid oid) {
        Instant createdAt = date(document, Glue2.SERVICE_CREATION_TIME)
                .orElseGet(() -> Instant.ofEpochSecond(Integer.toUnsignedLong(oid.seconds())));
        Instant updatedAt = date(document, Glue2.UPDATE_SINCE).orElse(createdAt);
        Instant expiresAt = date(document, Glue2.SERVICE_EXPIRE_ON).orElseGet(() -> updatedAt.plus(USUAL_LEASE));
        BsonValue owner = document.get(Glue2.SERVICE_OWNER.key());
        return new ServiceRecord(
                id,
                owner != null && owner.isString() ? new Owner(owner.asString().getValue()) : Owner.ANONYMOUS,
                new Lease(expiresAt),
                createdAt,
                updatedAt,
                claims(id, document));
    }

    private static Attributes claims(EndpointId id, BsonDocument document) {
        Attributes.Builder claims = Attributes.builder();
        for (Map.Entry<String, BsonValue> member : document.entrySet()) {
            String name = member.getKey();
            if (!Glue2.isEnvelope(name)) {
                claims.add(name, claim(id, name, member.getValue()));
            }
        }
        return claims.build();
    }

    private static AttributeValue claim(EndpointId id, String name, BsonValue value) {
        if (name.equals(Glue2.SERVICE_ENDPOINT_ID.key())) {
            return new Text(id.value());
        }
        Optional<AttributeValue> date =
                DATES.contains(name) ? BsonValues.instant(value).map(Moment::new) : Optional.empty();
        return date.orElseGet(() -> BsonValues.attribute(value));
    }

    private static Optional<Instant> date(BsonDocument document, Glue2 attribute) {
        return Optional.ofNullable(document.get(attribute.key())).flatMap(BsonValues::instant);
    }

    /** EMIR kept identities with their JSON type; here they are texts. */
    private static Optional<EndpointId> identity(BsonDocument document) {
        BsonValue id = document.get(Glue2.SERVICE_ENDPOINT_ID.key());
        String text = "";
        if (id != null && id.isString()) {
            text = id.asString().getValue();
        } else if (id != null && id.isNumber()) {
            text = plain(id);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new EndpointId(text));
    }

    private static String plain(BsonValue number) {
        return BsonValues.attribute(number) instanceof AttributeValue.Real real
                ? strip(new BigDecimal(real.literal()))
                : Long.toString(number.asNumber().longValue());
    }

    private static String strip(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
