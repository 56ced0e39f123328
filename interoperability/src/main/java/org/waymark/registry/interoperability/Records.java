package org.waymark.registry.interoperability;

import eu.emi.emir.client.ServiceBasicAttributeNames;
import eu.emi.emir.client.util.DateUtil;
import java.util.List;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** What is registered, made with the means of EMIR's client. */
final class Records {
    static final String ID = ServiceBasicAttributeNames.SERVICE_ENDPOINT_ID.getAttributeName();
    static final String NAME = ServiceBasicAttributeNames.SERVICE_NAME.getAttributeName();
    static final String TYPE = ServiceBasicAttributeNames.SERVICE_TYPE.getAttributeName();
    static final String TYPE_OF_ALL = "org.example.emir-client";
    static final List<String> IDS = List.of("emir-client-1", "emir-client-2");

    private static final int DAYS = 1;

    private Records() {}

    /** One record for each identifier. */
    static JSONArray named(String name) throws JSONException {
        JSONArray records = new JSONArray();
        for (String id : IDS) {
            records.put(record(id, name));
        }
        return records;
    }

    private static JSONObject record(String id, String name) throws JSONException {
        JSONObject record = new JSONObject()
                .put(ServiceBasicAttributeNames.SERVICE_ID.getAttributeName(), "urn:example:of-" + id)
                .put(NAME, name)
                .put(TYPE, TYPE_OF_ALL)
                .put(ID, id)
                .put(ServiceBasicAttributeNames.SERVICE_ENDPOINT_URL.getAttributeName(), "https://example.org/" + id)
                .put(
                        ServiceBasicAttributeNames.SERVICE_ENDPOINT_CAPABILITY.getAttributeName(),
                        new JSONArray(List.of("information.discovery.resource")))
                .put(ServiceBasicAttributeNames.SERVICE_ENDPOINT_TECHNOLOGY.getAttributeName(), "webservice")
                .put(ServiceBasicAttributeNames.SERVICE_ENDPOINT_IFACENAME.getAttributeName(), "org.example.interface")
                .put(
                        ServiceBasicAttributeNames.SERVICE_ENDPOINT_IFACE_VER.getAttributeName(),
                        new JSONArray(List.of("1.0")));
        return DateUtil.setExpiryTime(record, DAYS);
    }
}
