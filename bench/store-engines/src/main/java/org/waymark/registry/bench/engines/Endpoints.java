package org.waymark.registry.bench.engines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** A fixed population of endpoints and, for any revision, the state that revision gives one of them. */
final class Endpoints {

    private static final String[] TYPES = {"org.nordugrid.arex", "bdii_site", "eu.egi.cloud", "xrootd", "webdav", "ce"};
    private static final String[] TECHNOLOGIES = {"webservice", "ldap", "http", "jms", "grpc"};
    private static final String[] COUNTRIES = {"Germany", "Italy", "Norway", "Japan", "Brazil", "Estonia"};
    private static final int PAYLOAD_BYTES = 2000;

    private final List<String> ids;

    Endpoints(int count) {
        ids = new ArrayList<>(count);
        SplittableRandom random = new SplittableRandom(count);
        for (int i = 0; i < count; i++) {
            ids.add("https://node%05d.example.org/%s#%016x".formatted(i, pick(TYPES, random), random.nextLong()));
        }
    }

    int count() {
        return ids.size();
    }

    /** The same endpoints in an order unrelated to their ids and to the order of their first registration. */
    Endpoints shuffled() {
        Endpoints other = new Endpoints(count());
        Collections.shuffle(other.ids, new Random(count()));
        return other;
    }

    /** One state per revision from first on, the endpoints taking turns. */
    List<Entry> batch(long first, int size) {
        List<Entry> batch = new ArrayList<>(size);
        for (long revision = first; revision < first + size; revision++) {
            batch.add(entry(revision));
        }
        return batch;
    }

    Entry entry(long revision) {
        String id = id(revision);
        return new Entry(id, revision, payload(id, revision));
    }

    /** Whether this is, to the byte, the entry of its revision. */
    boolean gave(Entry entry) {
        Entry expected = entry(entry.revision());
        return entry.id().equals(expected.id()) && Arrays.equals(entry.payload(), expected.payload());
    }

    String id(long revision) {
        return ids.get((int) (revision % ids.size()));
    }

    private static byte[] payload(String id, long revision) {
        SplittableRandom random = new SplittableRandom(revision);
        StringBuilder json = new StringBuilder(PAYLOAD_BYTES + 100).append('{');
        text(json, "Service_ID", Long.toHexString(random.nextLong()));
        text(json, "Service_Type", pick(TYPES, random));
        text(json, "Service_Endpoint_ID", id);
        text(json, "Service_Endpoint_URL", id.substring(0, id.indexOf('#')));
        text(json, "Service_Endpoint_Technology", pick(TECHNOLOGIES, random));
        text(json, "Service_Endpoint_InterfaceName", pick(TYPES, random));
        text(json, "Service_Endpoint_HealthState", "ok");
        text(json, "Service_Endpoint_ServingState", "production");
        text(json, "Service_Endpoint_QualityLevel", "production");
        text(json, "Service_Location_Country", pick(COUNTRIES, random));
        text(json, "Service_Location_Latitude", Double.toString(random.nextDouble(-90, 90)));
        text(json, "Service_Location_Longitude", Double.toString(random.nextDouble(-180, 180)));
        openAttributes(json, random);
        json.setCharAt(json.length() - 1, '}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void openAttributes(StringBuilder json, SplittableRandom random) {
        for (int i = 1; json.length() < PAYLOAD_BYTES; i++) {
            text(json, "Service_Extension_" + i, pick(TYPES, random) + ' ' + Long.toHexString(random.nextLong()));
        }
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"").append(value).append("\",");
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
