package org.waymark.registry.model.record;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * A service endpoint record: the envelope that the registry answers for, and what the publisher claims.
 *
 * @param owner who may change it
 * @param lease until when it is shown
 * @param createdAt when the service was first registered, or when its publisher says so
 * @param updatedAt the time of the message that brought this state ({@code updateSince})
 * @param route by which registries it came
 * @param attributes the claims, {@code Service_Endpoint_ID} included, the envelope's names excluded
 */
public record ServiceRecord(
        EndpointId id,
        Owner owner,
        Lease lease,
        Instant createdAt,
        Instant updatedAt,
        Route route,
        Attributes attributes)
        implements AttributeSource {

    /** A record that was registered here. */
    public ServiceRecord(
            EndpointId id, Owner owner, Lease lease, Instant createdAt, Instant updatedAt, Attributes attributes) {
        this(id, owner, lease, createdAt, updatedAt, Route.NONE, attributes);
    }

    /** The value that the record shows under a name, the envelope's included, except {@code _id}. */
    @Override
    public Optional<AttributeValue> get(String name) {
        return Glue2.isEnvelope(name) ? envelope(name) : attributes.get(name);
    }

    public ServiceRecord withLease(Lease newLease) {
        return new ServiceRecord(id, owner, newLease, createdAt, updatedAt, route, attributes);
    }

    /** The record as a registry passes it on. */
    public ServiceRecord via(String registry) {
        return new ServiceRecord(id, owner, lease, createdAt, updatedAt, route.through(registry), attributes);
    }

    /** The record of somebody else. */
    public ServiceRecord ownedBy(Owner newOwner) {
        return new ServiceRecord(id, newOwner, lease, createdAt, updatedAt, route, attributes);
    }

    private Optional<AttributeValue> envelope(String name) {
        return Glue2.named(name).flatMap(attribute -> switch (attribute) {
            case SERVICE_OWNER -> Optional.of(new Text(owner.name()));
            case SERVICE_OWNER_REGISTRY -> owner.registry().map(Text::new);
            case SERVICE_ROUTE -> route.isNone() ? Optional.empty() : Optional.of(route.value());
            case SERVICE_CREATION_TIME -> Optional.of(new Moment(createdAt));
            case SERVICE_EXPIRE_ON -> Optional.of(new Moment(lease.expiresAt()));
            case UPDATE_SINCE -> Optional.of(new Moment(updatedAt));
            default -> Optional.empty();
        });
    }

    /** Whether the two differ in nothing but times and the way they came: then one is a renewal of the other. */
    public boolean saysTheSameAs(ServiceRecord other) {
        return owner.equals(other.owner) && attributes.equals(other.attributes);
    }
}
