package org.waymark.registry.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.waymark.registry.model.record.Glue2;

/** Where to ask for what. */
final class Targets {
    static final String ADMIN = "/serviceadmin";
    static final String READY = "/health/ready";
    static final String CONSTANT_RESOURCE = "/ceiling/rest/constant";
    static final String CONSTANT_SERVLET = "/ceiling/servlet";
    static final String LARGE_CONSTANT_SERVLET = "/ceiling/servlet/large";

    private static final String SERVICES = "/services";
    private static final String LIMIT = "limit=";

    /** Every record; a limit of 0 is none. */
    static final String EVERYTHING = SERVICES + "?" + LIMIT + "0";

    /** How many records there are of each type. */
    static final String FACET_BY_TYPE = SERVICES + "/facet?" + equal(Glue2.SERVICE_TYPE, "facet.simple");

    private Targets() {}

    /** The record of an id, as it is administered. */
    static String record(String id) {
        return ADMIN + "?" + equal(Glue2.SERVICE_ENDPOINT_ID, id);
    }

    /** The record of an id, as it is searched for. */
    static String byId(String id) {
        return SERVICES + "?" + equal(Glue2.SERVICE_ENDPOINT_ID, id);
    }

    static String byType(String type, int limit) {
        return query(limit) + "&" + equal(Glue2.SERVICE_TYPE, type);
    }

    static String byTypeAndCountry(Batches.Place place, int limit) {
        return byType(place.type(), limit) + "&" + equal(Glue2.SERVICE_LOCATION_COUNTRY, place.country());
    }

    /** Where a query document is sent. */
    static String query(int limit) {
        return SERVICES + "?" + LIMIT + limit;
    }

    private static String equal(Glue2 attribute, String value) {
        return attribute.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
