package org.waymark.registry.persistence.mongo;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/**
 * When a node was last alive.
 *
 * @param id registry and node, so that several registries may share a database
 * @param registry the collection of records that the node works on
 */
@Entity("waymark.NodeState")
public record NodeState(
        @Id String id,
        @Column String registry,
        @Column String node,
        @Column Instant lastAlive) {

    static NodeState of(String registry, String node, Instant now) {
        return new NodeState(registry + "/" + node, registry, node, now);
    }
}
