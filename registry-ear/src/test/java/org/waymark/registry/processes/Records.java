package org.waymark.registry.processes;

/** Records as publishers send them. */
public final class Records {
    private Records() {}

    /** A record that says as little as is allowed. */
    public static String named(String id) {
        return named(id, "Storage of " + id);
    }

    public static String named(String id, String name) {
        return "{" + mandatory(id, name) + "}";
    }

    /** A record with everything that is easily lost on the way to a disk and back. */
    static String rich(String id) {
        return "{" + mandatory(id, "Speicher f\u00fcr \\u4e16\u754c \\\\ \\\"quoted\\\"")
                + ",\"Service_Location_Latitude\":46.20,\"Service_Endpoint_HealthState\":\"ok\""
                + ",\"Service_Contact\":[{\"ContactType\":\"general\",\"Detail\":\"mailto:a@example.org\"}]"
                + ",\"open\":{\"big\":123456789012345678901234567890,\"exact\":4.0,\"tiny\":1e-7,\"no\":false}"
                + ",\"empty\":[[],{},\"\"]}";
    }

    public static String batch(String... records) {
        return "[" + String.join(",", records) + "]";
    }

    private static String mandatory(String id, String name) {
        return """
                "Service_ID":"urn:example:%1$s","Service_Name":"%2$s","Service_Type":"org.example.storage",\
                "Service_Endpoint_ID":"%1$s","Service_Endpoint_URL":"https://%1$s.example.org/",\
                "Service_Endpoint_Capability":["data.transfer"],"Service_Endpoint_Technology":"webservice",\
                "Service_Endpoint_InterfaceName":"org.example.api","Service_Endpoint_InterfaceVersion":["1.0"]\
                """.formatted(id, name);
    }
}
