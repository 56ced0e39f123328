package org.waymark.registry.model.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How this registry is joined with others.
 *
 * @param parent the registry above; never there for a global registry
 * @param outgoingBlockList conditions on what is not sent to others
 * @param checkIn how often others are shown that this registry is alive
 * @param compare how often it is looked whether others have what they should
 * @param providers files or addresses that list global registries
 * @param sparsity how thin the net among global registries is, from 2
 * @param attempts failures in a row after which another neighbour is taken beside a silent one
 */
public record FederationSettings(
        Optional<URI> parent,
        Optional<Path> outgoingBlockList,
        Duration checkIn,
        Duration compare,
        List<String> providers,
        int sparsity,
        int attempts) {
    public FederationSettings {
        providers = List.copyOf(providers);
    }
}
