package org.waymark.registry.model.record;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue.Moment;

/**
 * What a publisher sent about one endpoint, taken apart: what it asks of the registry, and what it says of the
 * endpoint.
 *
 * @param owner who owns the record where it was registered; heard only from other registries
 * @param route by which registries the record came; heard only from other registries
 * @param expiresAt the lease asked for
 * @param createdAt the creation time claimed
 * @param updatedAt the message time claimed
 * @param attributes all but the envelope's names
 */
public record Claims(
        EndpointId id,
        Optional<Owner> owner,
        Route route,
        Optional<Instant> expiresAt,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        Attributes attributes) {

    /** Takes apart what {@link RecordRules} found nothing wrong with. */
    public static Claims of(Attributes sent) {
        return new Claims(
                new EndpointId(sent.text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow()),
                sent.text(Glue2.SERVICE_OWNER).filter(name -> !name.isBlank()).map(Owner::new),
                sent.get(Glue2.SERVICE_ROUTE).map(Route::of).orElse(Route.NONE),
                moment(sent, Glue2.SERVICE_EXPIRE_ON),
                moment(sent, Glue2.SERVICE_CREATION_TIME),
                moment(sent, Glue2.UPDATE_SINCE),
                sent.without(Glue2::isEnvelope));
    }

    private static Optional<Instant> moment(Attributes sent, Glue2 attribute) {
        return sent.get(attribute).filter(Moment.class::isInstance).map(value -> ((Moment) value).value());
    }
}
