package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Route;

/** Elements of a batch as registries send them. */
public final class Elements {
    private static final int PARTS_OF_AN_END = 3;

    private Elements() {}

    /** A removal: the identity and the time, and nothing else (EMIR's deletion order). */
    public static Nested removal(EndpointId id, Instant at) {
        return new Nested(Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, id.value())
                .add(Glue2.UPDATE_SINCE, new Moment(at))
                .build());
    }

    /** The end of a lease: the identity and the time, and a lease that was over when it began, as no record has it. */
    public static Nested end(EndpointId id, Instant at) {
        return new Nested(Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, id.value())
                .add(Glue2.UPDATE_SINCE, new Moment(at))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(at))
                .build());
    }

    /** A record as a registry shows it, made into what that registry would have sent. */
    public static Nested passedOn(Attributes shown, String by) {
        Route route = shown.get(Glue2.SERVICE_ROUTE).map(Route::of).orElse(Route.NONE);
        Attributes.Builder sent = Attributes.builder();
        shown.without(name -> name.equals(Glue2.SERVICE_ROUTE.key()) || name.equals(Glue2.ID.key()))
                .forEach(sent::add);
        return new Nested(
                sent.add(Glue2.SERVICE_ROUTE, route.through(by).value()).build());
    }

    /** The state that a registry of EMIR shows; nothing if it is no record. */
    static Optional<StateVersion> version(Attributes shown, Instant now) {
        return shown.get(Glue2.SERVICE_ENDPOINT_ID)
                .filter(id -> id instanceof Text text && !text.value().isEmpty())
                .map(id -> new EndpointId(((Text) id).value()))
                .map(id -> isRemoval(shown)
                        ? StateVersion.gone(id, time(shown, now), Cause.REMOVED)
                        : StateVersion.live(id, time(shown, now), Fingerprint.of(shown.without(Glue2::isEnvelope))));
    }

    /** The element for a state that is news here. */
    static Nested of(Attributes shown, StateVersion version, String by) {
        return version.gone() ? gone(version) : passedOn(shown, by);
    }

    /** The element for the removal of an endpoint, or for the end of its lease. */
    static Nested gone(StateVersion version) {
        return version.removed() ? removal(version.id(), version.time()) : end(version.id(), version.time());
    }

    /**
     * Whether an element is a removal: the identity and the time, and of all else only what registries add on the way
     * (specification of EMIR 9.6).
     */
    public static boolean isRemoval(Attributes sent) {
        return sent.get(Glue2.UPDATE_SINCE).filter(Moment.class::isInstance).isPresent()
                && sent.text(Glue2.SERVICE_ENDPOINT_ID).isPresent()
                && sent.without(name -> Glue2.isEnvelope(name) || name.equals(Glue2.SERVICE_ENDPOINT_ID.key()))
                                .size()
                        == 0
                && sent.get(Glue2.SERVICE_EXPIRE_ON).isEmpty()
                && sent.get(Glue2.SERVICE_CREATION_TIME).isEmpty();
    }

    /** Whether an element is the end of a lease, as registries of this kind tell it. */
    public static boolean isEnd(Attributes sent) {
        return sent.size() == PARTS_OF_AN_END
                && sent.text(Glue2.SERVICE_ENDPOINT_ID)
                        .filter(id -> !id.isEmpty())
                        .isPresent()
                && sent.get(Glue2.UPDATE_SINCE)
                        .filter(Moment.class::isInstance)
                        .filter(time -> sent.get(Glue2.SERVICE_EXPIRE_ON)
                                .filter(time::equals)
                                .isPresent())
                        .isPresent();
    }

    private static Instant time(Attributes shown, Instant otherwise) {
        return shown.get(Glue2.UPDATE_SINCE)
                .filter(Moment.class::isInstance)
                .map(time -> ((Moment) time).value())
                .orElse(otherwise);
    }
}
