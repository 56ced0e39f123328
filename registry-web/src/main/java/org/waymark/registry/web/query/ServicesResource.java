package org.waymark.registry.web.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.web.request.Accept;

/**
 * Where services are found. What is answered, {@link Answering} decides; much of it does not even come here, see
 * {@link HotReads}.
 */
@Path(Answering.RECORDS)
@ApplicationScoped
@Produces({RecordForm.JSON, RecordForm.XML, RecordForm.TEXT_XML, RecordForm.LINES, Accept.PROBLEM})
public class ServicesResource {
    /** 2026-11-21, when the first version of this registry came with these paths marked. */
    private static final String DEPRECATED_SINCE = "@1795219200";

    @Inject
    private Answering answering;

    /** The records that meet the conditions in the URL; an empty document if there are none. */
    @GET
    public Response find(@Context HttpServletRequest request) {
        return response(answering.records(Asked.of(request)));
    }

    /** The records that meet a query document as well. */
    @POST
    @Consumes(RecordForm.JSON)
    public Response query(@Context HttpServletRequest request, InputStream body) throws IOException {
        return response(answering.records(asked(request, body)));
    }

    /** How many records there are of each value of some attributes. */
    @GET
    @Path(Answering.FACET)
    public Response facets(@Context HttpServletRequest request) {
        return response(answering.facets(Asked.of(request)));
    }

    /** The same among the records that meet a query document. */
    @POST
    @Path(Answering.FACET)
    @Consumes(RecordForm.JSON)
    public Response queryFacets(@Context HttpServletRequest request, InputStream body) throws IOException {
        return response(answering.facets(asked(request, body)));
    }

    /** Every address of an endpoint, once. */
    @GET
    @Path("/urls")
    public Response urls(@Context HttpServletRequest request) {
        return response(answering.texts(Asked.of(request), Glue2.SERVICE_ENDPOINT_URL));
    }

    /** Every address among the records that meet a query document. */
    @POST
    @Path("/urls")
    @Consumes(RecordForm.JSON)
    public Response queryUrls(@Context HttpServletRequest request, InputStream body) throws IOException {
        return response(answering.texts(asked(request, body), Glue2.SERVICE_ENDPOINT_URL));
    }

    /** Every kind of service, once. */
    @GET
    @Path("/types")
    public Response types(@Context HttpServletRequest request) {
        return response(answering.texts(Asked.of(request), Glue2.SERVICE_TYPE));
    }

    /** Every kind among the records that meet a query document. */
    @POST
    @Path("/types")
    @Consumes(RecordForm.JSON)
    public Response queryTypes(@Context HttpServletRequest request, InputStream body) throws IOException {
        return response(answering.texts(asked(request, body), Glue2.SERVICE_TYPE));
    }

    /** What {@link #find} answers, as XML; from before it could be asked for by {@code Accept}. */
    @GET
    @Path("/query.xml")
    public Response queryXml(@Context HttpServletRequest request) {
        return deprecated(answering.xml(Asked.of(request)));
    }

    /** What {@link #find} answers; from before it did so in pages. Global registries of EMIR start with it. */
    @GET
    @Path("/pagedquery")
    public Response pagedQuery(@Context HttpServletRequest request) {
        return deprecated(answering.records(Asked.of(request)));
    }

    private Asked asked(HttpServletRequest request, InputStream body) throws IOException {
        return answering.read(Asked.of(request), body);
    }

    /** RFC 9745, with the place to go to instead. */
    private static Response deprecated(Answer answer) {
        Response response = response(answer);
        response.getHeaders().add("Deprecation", DEPRECATED_SINCE);
        response.getHeaders().add("Link", "</services>; rel=\"successor-version\"");
        return response;
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        answer.content().ifPresent(content -> {
            content.length().ifPresent(length -> response.header("Content-Length", length));
            response.entity((StreamingOutput) out -> Delivery.write(content, out));
        });
        return response.build();
    }
}
