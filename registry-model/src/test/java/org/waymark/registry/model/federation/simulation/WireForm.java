package org.waymark.registry.model.federation.simulation;

import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/** What arrives of records and messages: what is read from the text that would have been written. */
final class WireForm {
    private WireForm() {}

    /** The element of a batch. */
    static AttributeValue of(Message message) {
        if (message instanceof Recorded recorded) {
            return new Nested(of(recorded.record()));
        }
        if (message instanceof Removed removed) {
            return Elements.removal(removed.id(), removed.at());
        }
        Ended ended = (Ended) message;
        return Elements.end(ended.id(), ended.at());
    }

    /** The record as it is shown, but for its number and for who passed it on. */
    static Attributes of(ServiceRecord record) {
        Attributes.Builder sent = Attributes.builder();
        record.attributes().forEach(sent::add);
        sent.add(Glue2.SERVICE_OWNER, record.owner().name());
        record.owner().registry().ifPresent(below -> sent.add(Glue2.SERVICE_OWNER_REGISTRY, below));
        if (!record.route().isNone()) {
            sent.add(Glue2.SERVICE_ROUTE, record.route().value());
        }
        return sent.add(Glue2.SERVICE_CREATION_TIME, new Moment(record.createdAt()))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(record.lease().expiresAt()))
                .add(Glue2.UPDATE_SINCE, new Moment(record.updatedAt()))
                .build();
    }
}
