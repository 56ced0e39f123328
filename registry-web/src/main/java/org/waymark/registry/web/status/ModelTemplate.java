package org.waymark.registry.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/**
 * Two records to copy from: one with every attribute a publisher can set, one with the mandatory ones. Each text says
 * what belongs in its place. Both can be registered as they are.
 */
record ModelTemplate(Instant now) {
    /** Short enough for any setting of the longest lease. */
    private static final Duration LEASE = Duration.ofHours(1);

    JsonText json() {
        return RecordJson.render(new Listed(records().stream()
                .map(Nested::new)
                .map(AttributeValue.class::cast)
                .toList()));
    }

    List<Attributes> records() {
        return List.of(
                template("full", attribute -> attribute != Glue2.ID && attribute != Glue2.SERVICE_OWNER),
                template("short", Glue2::isMandatory));
    }

    private Attributes template(String name, Predicate<Glue2> wanted) {
        Attributes.Builder template = Attributes.builder();
        Arrays.stream(Glue2.values())
                .filter(wanted)
                .forEach(attribute -> template.add(
                        attribute,
                        attribute == Glue2.SERVICE_ENDPOINT_ID
                                ? new Text("urn:waymark:template:" + name)
                                : value(attribute)));
        return template.build();
    }

    private AttributeValue value(Glue2 attribute) {
        Text sentence = new Text(attribute.sentence());
        return switch (attribute.kind()) {
            case TEXT -> sentence;
            case TEXTS -> new Listed(List.of(sentence));
            case WHOLE -> new Whole(LEASE.toSeconds());
            case NUMBER -> new Real("0.0");
            case DATE -> new Moment(attribute == Glue2.SERVICE_EXPIRE_ON ? now.plus(LEASE) : now);
            case OBJECT -> new Nested(about(sentence));
            case OBJECTS -> new Listed(List.of(new Nested(about(sentence))));
        };
    }

    private static Attributes about(Text sentence) {
        return Attributes.builder().add("Detail", sentence).build();
    }
}
