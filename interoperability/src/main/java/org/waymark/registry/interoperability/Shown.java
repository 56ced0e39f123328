package org.waymark.registry.interoperability;

import eu.eu_emi.emiregistry.QueryResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.ogf.schemas.glue._2009._03.spec_2.EndpointT;
import org.ogf.schemas.glue._2009._03.spec_2.ServiceT;

/** What came back, in short and in a fixed order: for each endpoint its identifier and the name of its service. */
final class Shown {
    private Shown() {}

    static String of(JSONArray records) throws JSONException {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < records.length(); i++) {
            JSONObject record = records.getJSONObject(i);
            shown.add(
                    record.has("ref")
                            ? "and more"
                            : record.getString(Records.ID) + "=" + record.getString(Records.NAME));
        }
        return sorted(shown);
    }

    static String of(QueryResult result) {
        List<String> shown = new ArrayList<>();
        for (ServiceT described : result.getService()) {
            for (EndpointT endpoint : described.getEndpoint()) {
                shown.add(endpoint.getID() + "=" + described.getName());
            }
        }
        if (result.getRef() != null) {
            shown.add("and more");
        }
        return sorted(shown);
    }

    private static String sorted(List<String> shown) {
        Collections.sort(shown);
        return shown.toString();
    }
}
