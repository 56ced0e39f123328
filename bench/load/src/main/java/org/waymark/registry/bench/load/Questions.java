package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The kinds of reading that are put to a registry with a known population. */
final class Questions {
    private static final int LIMIT = 50;
    private static final int SOME = 10;
    private static final int MOST_TAGGED = 5000;
    private static final int SHORTEST_RECORD = 1000;
    private static final Expected A_RECORD = Expected.atLeast(SHORTEST_RECORD);
    private static final String NO_TAG = "\"none\"";
    private static final String RICH = """
            {"$and":[{"Service_Type":{"$in":["%s","%s","%s"]}},\
            {"updateSince":{"$gt":{"$date":"2020-01-01T00:00:00Z"}}}]}""";

    private final Batches batches;
    private final List<String> types;

    /** @param batches what was registered */
    Questions(Batches batches) {
        this.batches = batches;
        this.types = batches.typesWith(LIMIT);
    }

    /** All kinds; for one of them the server is asked for entity tags, now. */
    List<Reading> all(Transport transport) throws IOException {
        return List.of(
                byId(),
                Reading.of("GET by id, not modified", conditional(transport), Expected.UNCHANGED)
                        .beside(Ceilings.SERVLET),
                Reading.of("GET /serviceadmin by id", gets(batches.ids(), Targets::record), A_RECORD)
                        .beside(Ceilings.SERVLET),
                aPage("GET by type, limit 50", gets(types, type -> Targets.byType(type, LIMIT))),
                aPage("GET by type and country, limit 50", byTypeAndCountry()),
                aPage("POST query, limit 50", rich()),
                Reading.of("GET facet by type", List.of(Request.get(Targets.FACET_BY_TYPE)), eachType())
                        .beside(Ceilings.SERVLET),
                everything("JSON", Request.JSON, batches.size()),
                everything("NDJSON", "application/x-ndjson", batches.size()),
                everything(
                        "XML",
                        "application/xml",
                        (long) SHORTEST_RECORD * batches.ids().size()));
    }

    Reading byId() {
        return Reading.of("GET by id", gets(batches.ids(), Targets::byId), A_RECORD)
                .beside(Ceilings.SERVLET, Ceilings.RESOURCE);
    }

    /** A query whose answer is as small as a record. */
    Reading firstOfType() {
        return Reading.of("GET by type, limit 1", gets(types, type -> Targets.byType(type, 1)), A_RECORD)
                .beside(Ceilings.SERVLET);
    }

    private static Reading aPage(String name, List<Request> requests) {
        return Reading.of(name, requests, A_RECORD).beside(Ceilings.SERVLET, Ceilings.LARGE_SERVLET);
    }

    private static Reading everything(String format, String mediaType, long leastLength) {
        List<Request> requests = List.of(Request.get(Targets.EVERYTHING, mediaType));
        return Reading.of("GET everything, " + format, requests, Expected.atLeast(leastLength))
                .onOneConnection();
    }

    /** Without a tag the whole is asked for, and the answer counts as failed. */
    private List<Request> conditional(Transport transport) throws IOException {
        List<String> ids = batches.ids();
        List<Request> requests = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(transport)) {
            for (String id : ids.subList(0, Math.min(MOST_TAGGED, ids.size()))) {
                String target = Targets.byId(id);
                connection.exchange(Request.get(target));
                requests.add(Request.getUnless(target, connection.entityTag().orElse(NO_TAG)));
            }
        }
        return requests;
    }

    private List<Request> byTypeAndCountry() {
        return gets(batches.placesWith(SOME), place -> Targets.byTypeAndCountry(place, LIMIT));
    }

    /** Three types each time, which are neighbours in the list of types. */
    private List<Request> rich() {
        String target = Targets.query(LIMIT);
        return IntStream.range(0, types.size())
                .mapToObj(i -> RICH.formatted(type(i), type(i + 1), type(i + 2)))
                .map(body -> Request.post(target, body.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String type(int index) {
        return types.get(index % types.size());
    }

    private Expected eachType() {
        return Expected.atLeast(
                batches.typesWith(1).stream().mapToInt(String::length).sum());
    }

    private static <T> List<Request> gets(List<T> things, Function<T, String> target) {
        return things.stream().map(target).map(Request::get).toList();
    }
}
