package org.waymark.registry.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.population.Population;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/** A population, ready to be registered: rendered beforehand, so that the measured time is not spent on making it. */
final class Batches {
    private static final int SIZE = 100;

    private final List<byte[]> requests = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();

    private Batches() {}

    static Batches of(long seed, int count) {
        Batches batches = new Batches();
        List<JsonText> open = new ArrayList<>();
        Population.of(seed).records(count).forEach(record -> {
            batches.count(record);
            open.add(Population.json(record));
            if (open.size() == SIZE || batches.ids.size() == count) {
                batches.requests.add(Requests.post(Targets.ADMIN, open));
                open.clear();
            }
        });
        return batches;
    }

    List<byte[]> requests() {
        return requests;
    }

    List<String> ids() {
        return ids;
    }

    /** The types of which there are at least so many records; all of them if there are no such. */
    List<String> typesWith(int atLeast) {
        List<String> large = types.keySet().stream()
                .filter(type -> types.get(type) >= atLeast)
                .toList();
        return large.isEmpty() ? List.copyOf(types.keySet()) : large;
    }

    private void count(Attributes record) {
        ids.add(record.text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow());
        types.merge(record.text(Glue2.SERVICE_TYPE).orElseThrow(), 1, Integer::sum);
    }
}
