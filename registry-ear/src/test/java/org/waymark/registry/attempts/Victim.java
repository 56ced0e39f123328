package org.waymark.registry.attempts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The record of its owner that the others are after. */
final class Victim {
    static final String ID = "victim";

    /** As the registry spells it. */
    static final String OWNER = "CN=Olga Owner,OU=people,DC=example,DC=org";

    private Victim() {}

    static String record(String id) {
        return record(id, "Service_Type", "org.example.type");
    }

    /** With a value of its own for one attribute. */
    static String record(String id, String attribute, String value) {
        String usual = object(id);
        String member = "\"" + attribute + "\":\"" + value + "\"";
        return attribute.equals("Service_Type")
                ? "[" + usual.replace("\"Service_Type\":\"org.example.type\"", member) + "]"
                : "[" + usual.substring(0, usual.length() - 1) + "," + member + "}]";
    }

    static String records(String... ids) {
        return Arrays.stream(ids).map(Victim::object).collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(String id) {
        return "{\"Service_ID\":\"urn:example:service\",\"Service_Name\":\"Example\","
                + "\"Service_Type\":\"org.example.type\",\"Service_Endpoint_ID\":\"" + id
                + "\",\"Service_Endpoint_URL\":\"https://example.org/\",\"Service_Endpoint_Capability\":[\"c1\"],"
                + "\"Service_Endpoint_Technology\":\"webservice\","
                + "\"Service_Endpoint_InterfaceName\":\"org.example.interface\","
                + "\"Service_Endpoint_InterfaceVersion\":\"1.0\"}";
    }
}
