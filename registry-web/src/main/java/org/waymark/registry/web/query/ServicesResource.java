package org.waymark.registry.web.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.waymark.registry.ejb.query.FindingRecords;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.settings.QuerySettings;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.JsonAnswer;

/** Where services are found. */
@Path("/services")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Accept.PROBLEM})
public class ServicesResource {
    @Inject
    private FindingRecords finding;

    @Inject
    private QuerySettings settings;

    /** The records whose attributes have the values given; an empty array if there are none. */
    @GET
    public Response find(@Context UriInfo uri) {
        RecordQuery query = new QueryParameters(uri.getQueryParameters(), settings).query();
        return Response.ok(new RecordArray(finding.find(query), query.part()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Every address of an endpoint, once. */
    @GET
    @Path("/urls")
    public Response urls() {
        return distinct(Glue2.SERVICE_ENDPOINT_URL);
    }

    /** Every kind of service, once. */
    @GET
    @Path("/types")
    public Response types() {
        return distinct(Glue2.SERVICE_TYPE);
    }

    private Response distinct(Glue2 attribute) {
        return JsonAnswer.of(
                Json.createArrayBuilder(finding.distinct(attribute)).build());
    }
}
