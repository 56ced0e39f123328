package org.waymark.registry.bench.load;

import java.util.List;

/** Sends requests that concern all the records of a population, each once, and reports how fast that went. */
record Registration(SocketLoad load, Table table) {

    void register(String name, Batches batches) throws InterruptedException {
        Progress.say("Registering " + batches.ids().size() + " records");
        once(name, batches.requests(), batches);
    }

    void once(String name, List<Request> requests, Batches batches) throws InterruptedException {
        Measurement measured = load.once(Reading.of(name, requests, Expected.ANY_BODY));
        table.load(name, "rec/s", measured.of(batches.ids().size()));
    }
}
