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

    private static final String SERVICES = "/services";

    private Targets() {}

    /** The record of an id, as it is administered. */
    static String record(String id) {
        return with(ADMIN, Glue2.SERVICE_ENDPOINT_ID, id);
    }

    /** The record of an id, as it is searched for. */
    static String byId(String id) {
        return with(SERVICES, Glue2.SERVICE_ENDPOINT_ID, id);
    }

    static String byType(String type, int limit) {
        return with(SERVICES, Glue2.SERVICE_TYPE, type) + "&limit=" + limit;
    }

    private static String with(String path, Glue2 attribute, String value) {
        return path + "?" + attribute.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
