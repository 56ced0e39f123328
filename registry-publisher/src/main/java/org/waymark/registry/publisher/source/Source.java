package org.waymark.registry.publisher.source;

/** Where descriptions of services are found. */
public interface Source {

    /** As in the settings. */
    String name();

    /** Looks, in bounded time. That nothing can be read is a finding like others. */
    Harvest harvest();
}
