package org.waymark.registry.model.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/** What a publisher says, sorted into the attributes that GLUE 2.0 knows and all others. A known null says nothing. */
final class Facts {
    private final Map<Glue2, AttributeValue> known = new EnumMap<>(Glue2.class);
    private final List<Map.Entry<String, AttributeValue>> others = new ArrayList<>();

    Facts(Attributes attributes) {
        attributes.forEach((name, value) -> Glue2.named(name)
                .ifPresentOrElse(attribute -> learn(attribute, value), () -> others.add(Map.entry(name, value))));
    }

    Optional<AttributeValue> get(Glue2 attribute) {
        return Optional.ofNullable(known.get(attribute));
    }

    /** The attributes of unknown names, in the order of the record. */
    List<Map.Entry<String, AttributeValue>> others() {
        return others;
    }

    private void learn(Glue2 attribute, AttributeValue value) {
        if (value != Nothing.NOTHING) {
            known.put(attribute, value);
        }
    }
}
