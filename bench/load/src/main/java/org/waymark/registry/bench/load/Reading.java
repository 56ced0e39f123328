package org.waymark.registry.bench.load;

import java.util.List;

/**
 * One kind of question, asked again and again.
 *
 * @param requests what is asked, one drawn by lot each time
 * @param alone whether on one connection, because an answer keeps the server busy for long
 * @param reconnecting whether each time on a new connection
 * @param ceilings what the container alone can do, to be compared with
 */
record Reading(
        String name,
        List<Request> requests,
        Expected expected,
        boolean alone,
        boolean reconnecting,
        List<Reading> ceilings) {

    static Reading of(String name, List<Request> requests, Expected expected) {
        return new Reading(name, requests, expected, false, false, List.of());
    }

    Reading onOneConnection() {
        return new Reading(name, requests, expected, true, reconnecting, ceilings);
    }

    Reading beside(Reading... others) {
        return new Reading(name, requests, expected, alone, reconnecting, List.of(others));
    }

    /** The same in another way that its name tells, and so are its ceilings. */
    Reading over(String way) {
        List<Reading> likewise =
                ceilings.stream().map(ceiling -> ceiling.over(way)).toList();
        return new Reading(name + ", " + way, requests, expected, alone, reconnecting, likewise);
    }

    /** The same, each time on a new connection and under another name; nothing else compares with it. */
    Reading onNewConnections(String what) {
        return new Reading(what, requests, expected, alone, true, List.of());
    }
}
