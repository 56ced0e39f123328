package org.waymark.registry.model.record;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue.Moment;

/**
 * What a publisher sent about one endpoint, taken apart: what it asks of the registry, and what it says of the
 * endpoint.
 *
 * @param owner who owns the record where it was registered, and which registry speaks for him; heard only from other
 *     registries
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
                text(sent, Glue2.SERVICE_OWNER).map(name -> new Owner(name, text(sent, Glue2.SERVICE_OWNER_REGISTRY))),
                sent.get(Glue2.SERVICE_ROUTE).map(Route::of).orElse(Route.NONE),
                moment(sent, Glue2.SERVICE_EXPIRE_ON),
                moment(sent, Glue2.SERVICE_CREATION_TIME),
                moment(sent, Glue2.UPDATE_SINCE),
                sent.without(Glue2::isEnvelope));
    }

    private static Optional<String> text(Attributes sent, Glue2 attribute) {
        return sent.text(attribute).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> moment(Attributes sent, Glue2 attribute) {
        return sent.get(attribute).filter(Moment.class::isInstance).map(value -> ((Moment) value).value());
    }
}
