package org.waymark.registry.publisher.lifecycle;

import java.util.List;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.source.Description;

/** What is to be said to the registry now. */
public record Work(List<Description> register, List<EndpointId> remove) {
    public static final Work NONE = new Work(List.of(), List.of());

    public Work {
        register = List.copyOf(register);
        remove = List.copyOf(remove);
    }

    public boolean isNone() {
        return register.isEmpty() && remove.isEmpty();
    }
}
