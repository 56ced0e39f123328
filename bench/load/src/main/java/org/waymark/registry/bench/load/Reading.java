package org.waymark.registry.bench.load;

import java.util.List;

/**
 * One kind of question, asked again and again.
 *
 * @param requests what is asked, one drawn by lot each time
 * @param alone whether on one connection, because an answer keeps the server busy for long
 * @param ceilings what the container alone can do, to be compared with
 */
record Reading(String name, List<Request> requests, Expected expected, boolean alone, List<Reading> ceilings) {

    static Reading of(String name, List<Request> requests, Expected expected) {
        return new Reading(name, requests, expected, false, List.of());
    }

    Reading onOneConnection() {
        return new Reading(name, requests, expected, true, ceilings);
    }

    Reading beside(Reading... others) {
        return new Reading(name, requests, expected, alone, List.of(others));
    }
}
