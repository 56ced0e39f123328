package org.waymark.registry.publisher.source;

import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/**
 * What a source says of one endpoint.
 *
 * @param attributes all that the registry is told, the id included; nothing that only registries say, but for a creation
 *     time if the source knows one
 */
public record Description(EndpointId id, Origin origin, Attributes attributes) {}
