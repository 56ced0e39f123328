package org.waymark.registry.persistence.mongo;

import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.registry.model.store.Heartbeats;

/** Check-ins of the nodes that share one store, through Jakarta NoSQL. */
final class MongoHeartbeats implements Heartbeats {
    private final Supplier<? extends Template> template;
    private final String registry;

    /** @param template asked for at each use, so that a registry that does not get so far does not pay for it */
    MongoHeartbeats(Supplier<? extends Template> template, String registry) {
        this.template = template;
        this.registry = registry;
    }

    @Override
    public Optional<Instant> latest() {
        return Mongo.ask(
                () -> template.get().select(NodeState.class).where("registry").eq(registry).<NodeState>result().stream()
                        .map(NodeState::lastAlive)
                        .max(Comparator.naturalOrder()));
    }

    @Override
    public void beat(String node, Instant now) {
        NodeState state = NodeState.of(registry, node, now);
        Mongo.ask(() -> template.get().find(NodeState.class, state.id()).isPresent()
                ? template.get().update(state)
                : template.get().insert(state));
    }
}
