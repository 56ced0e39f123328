package org.waymark.registry.publisher.source;

import org.waymark.registry.model.federation.Fingerprint;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

/**
 * What a source says of one endpoint.
 *
 * @param attributes all that the registry is told, the id included; nothing that only registries say, but for a creation
 *     time if the source knows one
 * @param fingerprint stands for the attributes, but for the creation time: information systems give a new one with each of
 *     their own rounds, which is no change
 */
public record Description(EndpointId id, Origin origin, Attributes attributes, long fingerprint) {
    public Description(EndpointId id, Origin origin, Attributes attributes) {
        this(id, origin, attributes, Fingerprint.of(attributes.without(Glue2::isEnvelope)));
    }
}
