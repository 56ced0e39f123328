package org.waymark.registry.interoperability;

import com.sun.jersey.api.client.ClientHandlerException;
import com.sun.jersey.api.client.ClientResponse;
import com.sun.jersey.api.client.UniformInterfaceException;
import com.sun.jersey.core.util.MultivaluedMapImpl;
import eu.emi.emir.client.EMIRClient;
import eu.emi.emir.client.glue2.Glue2Mapper;
import eu.emi.emir.client.glue2.JSONToGlue2MappingException;
import java.io.PrintWriter;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.MultivaluedMap;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Every method of EMIR's client, in the order of a record's life. A line for each: its name, the status of the registry's
 * answer or a dash, and what the client made of it, which is the kind of the exception if it could make nothing.
 */
final class Calls {
    private static final int ONE = 1;

    private final EMIRClient client;
    private final PrintWriter out;
    private final LastStatus status = new LastStatus();

    Calls(EMIRClient client, PrintWriter out) {
        this.client = client;
        this.out = out;
        client.getClient().addFilter(status);
    }

    void makeAll() {
        show("register", () -> Shown.of(client.register(Records.named("First"))));
        show("update", () -> Shown.of(client.update(Records.named("Second"))));
        read();
        for (String id : Records.IDS) {
            show("deleteByID", () -> closed(client.deleteByID(id)));
        }
        show("queryByQueryParams", () -> Shown.of(client.queryByQueryParams(ours())));
    }

    private void read() {
        show("queryByQueryParams", () -> Shown.of(client.queryByQueryParams(ours())));
        show("queryXML", () -> Shown.of(client.queryXML(ours(), 0, ONE)));
        show("richQueryForJSON", () -> Shown.of(client.richQueryForJSON(oursInJson())));
        show("richQueryForJSON page", () -> Shown.of(client.richQueryForJSON(oursInJson(), ONE)));
        show("richQueryForXML", () -> Shown.of(client.richQueryForXML(oursInJson())));
        show("richQueryForXML page", () -> Shown.of(client.richQueryForXML(oursInJson(), ONE)));
        show("Glue2Mapper", () -> {
            JSONArray records = client.queryByQueryParams(ours());
            return Shown.of(new Glue2Mapper().toQueryResult(records));
        });
    }

    private void show(String name, Call call) {
        String came;
        try {
            came = call.make();
        } catch (JSONException
                | JSONToGlue2MappingException
                | ClientHandlerException
                | UniformInterfaceException
                | WebApplicationException e) {
            came = e.getClass().getSimpleName();
        }
        out.println((name + " " + status.take() + " " + came).stripTrailing());
    }

    private static String closed(ClientResponse response) {
        response.close();
        return "";
    }

    private static MultivaluedMap<String, String> ours() {
        MultivaluedMap<String, String> parameters = new MultivaluedMapImpl();
        parameters.add(Records.TYPE, Records.TYPE_OF_ALL);
        return parameters;
    }

    private static JSONObject oursInJson() throws JSONException {
        return new JSONObject().put(Records.TYPE, Records.TYPE_OF_ALL);
    }

    /** Of the client's methods; what it comes to, in short. */
    @FunctionalInterface
    private interface Call {
        String make() throws JSONException, JSONToGlue2MappingException;
    }
}
