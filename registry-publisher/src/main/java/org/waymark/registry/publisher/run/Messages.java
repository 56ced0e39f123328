package org.waymark.registry.publisher.run;

import java.time.Instant;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Description;

/** What a registry is sent of a description. */
public final class Messages {
    private Messages() {}

    /** The description, and when it ends. */
    public static Attributes of(Description description, Instant ends) {
        Attributes.Builder record = Attributes.builder();
        description.attributes().forEach(record::add);
        return record.add(Glue2.SERVICE_EXPIRE_ON, new Moment(ends)).build();
    }
}
