package org.waymark.registry.publisher.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.publisher.lifecycle.Publication;

/**
 * What is remembered.
 *
 * @param registry address of the registry that all this is about
 * @param heardAt when it answered last, as it should
 * @param troubles what goes wrong at present, in sentences
 */
public record State(String registry, Optional<Instant> heardAt, List<String> troubles, List<Publication> publications) {

    public State {
        troubles = List.copyOf(troubles);
        publications = List.copyOf(publications);
    }

    /** Nothing yet. */
    public static State initial(String registry) {
        return new State(registry, Optional.empty(), List.of(), List.of());
    }
}
