package org.waymark.registry.web.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.ejb.federation.ComparingRecords;
import org.waymark.registry.ejb.federation.ExplainingRecords;
import org.waymark.registry.ejb.federation.ReportingFederation;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.federation.DigestsJson;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.federation.VersionsJson;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.request.JsonAnswer;

/** The registries around this one at one glance, and what others ask of it to find out what they do not have in common. */
@Path("/federation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FederationResource {
    @Inject
    private ReportingFederation reporting;

    @Inject
    private ComparingRecords comparing;

    @Inject
    private ExplainingRecords explaining;

    @Inject
    private ServerSettings server;

    /** Registries and the links between them. */
    @GET
    public Response picture() {
        return JsonAnswer.of(FederationDocument.picture(reporting.picture()));
    }

    /** Sums over the records, or over those that a child passed on. */
    @GET
    @Path("/digests")
    public Response digests(@QueryParam("child") @Nullable String child) {
        Digests digests = comparing.digests(Optional.ofNullable(child));
        return signed(out -> DigestsJson.write(digests, out));
    }

    /** What is here in some of the buckets over which the sums are. */
    @GET
    @Path("/versions")
    public Response versions(
            @QueryParam("buckets") @Nullable String buckets, @QueryParam("child") @Nullable String child) {
        Set<Integer> wanted = Buckets.read(buckets);
        List<StateVersion> versions = comparing.versions(wanted, Optional.ofNullable(child));
        return signed(out -> VersionsJson.write(versions, out));
    }

    /** Why a record is here, or not: by whom it came, and who has heard of it. */
    @GET
    @Path("/record")
    public Response record(@QueryParam("Service_Endpoint_ID") @Nullable String id) {
        return JsonAnswer.of(ExplanationDocument.of(explaining.explain(new EndpointId(MissingEndpoint.given(id)))));
    }

    private Response signed(StreamingOutput body) {
        return Signature.of(server).on(Response.ok(body)).build();
    }
}
