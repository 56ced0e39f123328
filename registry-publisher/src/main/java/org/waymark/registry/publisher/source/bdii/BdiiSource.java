package org.waymark.registry.publisher.source.bdii;

import java.util.Optional;
import org.waymark.registry.publisher.config.SourceSettings.ResourceBdii;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Source;

/**
 * An information system. A harvest is all of it or nothing; entries that cannot be understood are left out and named.
 *
 * <p>Safe for use by many threads; each harvest has a connection of its own.
 */
public final class BdiiSource implements Source {
    private final ResourceBdii settings;
    private final BdiiLimits limits;

    public BdiiSource(ResourceBdii settings) {
        this(settings, BdiiLimits.USUAL);
    }

    public BdiiSource(ResourceBdii settings, BdiiLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Harvest harvest() {
        Flaws flaws = new Flaws();
        Gathering gathering = new Gathering(flaws);
        Optional<String> failure = new BdiiSearch(settings, limits).read(gathering, flaws);
        if (failure.isEmpty() && gathering.isEmpty()) {
            // So an information system answers that has just been started, and has not asked its own sources yet.
            return Harvest.failed(
                    name(), settings.host() + ":" + settings.port() + " has no services below " + settings.base());
        }
        return failure.map(why -> Harvest.failed(name(), why))
                .orElseGet(() -> new Joining(gathering, flaws).harvest(name()));
    }
}
