package org.waymark.registry.bench.load;

import java.io.ByteArrayOutputStream;
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

    private final List<Request> requests = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final Map<Place, Integer> places = new LinkedHashMap<>();

    /** A type of service in a country. */
    record Place(String type, String country) {}

    private long size;

    private Batches() {}

    static Batches of(long seed, int count) {
        Batches batches = new Batches();
        List<JsonText> open = new ArrayList<>();
        Population.of(seed).records(count).forEach(record -> {
            batches.count(record);
            JsonText json = Population.json(record);
            batches.size += json.size();
            open.add(json);
            if (open.size() == SIZE || batches.ids.size() == count) {
                batches.requests.add(Request.post(Targets.ADMIN, array(open)));
                open.clear();
            }
        });
        return batches;
    }

    List<Request> requests() {
        return requests;
    }

    List<String> ids() {
        return ids;
    }

    /** How many bytes the records have, as they are sent. */
    long size() {
        return size;
    }

    /** The types of which there are at least so many records; all of them if there are no such. */
    List<String> typesWith(int atLeast) {
        return with(atLeast, types);
    }

    /** The types in countries, likewise. */
    List<Place> placesWith(int atLeast) {
        return with(atLeast, places);
    }

    private void count(Attributes record) {
        ids.add(record.text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow());
        String type = record.text(Glue2.SERVICE_TYPE).orElseThrow();
        types.merge(type, 1, Integer::sum);
        record.text(Glue2.SERVICE_LOCATION_COUNTRY)
                .ifPresent(country -> places.merge(new Place(type, country), 1, Integer::sum));
    }

    private static <T> List<T> with(int atLeast, Map<T, Integer> counts) {
        List<T> large = counts.keySet().stream()
                .filter(one -> counts.get(one) >= atLeast)
                .toList();
        return large.isEmpty() ? List.copyOf(counts.keySet()) : large;
    }

    private static byte[] array(List<JsonText> records) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        char separator = '[';
        for (JsonText record : records) {
            array.write(separator);
            array.writeBytes(record.toBytes());
            separator = ',';
        }
        array.write(']');
        return array.toByteArray();
    }
}
