package org.waymark.registry.model.xml;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Identifiers of entities, which are URIs. Where publishers give none it is derived from the entity that it belongs to,
 * so that it is the same in every document.
 */
final class EntityIds {
    private EntityIds() {}

    static String endpoint(ServiceRecord record) {
        return UriText.of(record.id().value());
    }

    /** What the publisher calls the service; a derived one if that is no text or an empty one. */
    static String service(ServiceRecord record) {
        return record.attributes()
                .text(Glue2.SERVICE_ID)
                .filter(id -> !id.isEmpty())
                .map(UriText::of)
                .orElseGet(() -> derived("Service", record.id().value()));
    }

    /** The identifier of the entity of a kind that belongs to another. */
    static String derived(String kind, String owner) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((kind + ' ' + owner).getBytes(StandardCharsets.UTF_8));
    }
}
