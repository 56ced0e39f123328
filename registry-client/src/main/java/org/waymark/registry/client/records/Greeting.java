package org.waymark.registry.client.records;

import org.waymark.registry.model.federation.Nature;

/** What came of asking who is there. */
public sealed interface Greeting {

    /**
     * A registry.
     *
     * @param most how many records it takes in one request
     */
    record Present(Nature nature, int most) implements Greeting {}

    /** Nobody, or no registry. */
    record Absent(String why) implements Greeting {}
}
