package org.waymark.registry.web.record;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.ejb.access.AuditLog;
import org.waymark.registry.ejb.query.FindingRecords;
import org.waymark.registry.ejb.record.ForeignRecord;
import org.waymark.registry.ejb.record.RegisteringRecords;
import org.waymark.registry.ejb.record.RemovingRecords;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.settings.RequestSettings;
import org.waymark.registry.web.access.Callers;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.ChangeCount;
import org.waymark.registry.web.request.ChangesRecords;
import org.waymark.registry.web.request.Exchange;

/** Where publishers register, renew, look up and remove their records. */
@Path("/serviceadmin")
@ApplicationScoped
public class ServiceAdminResource {
    private static final String ID = "Service_Endpoint_ID";

    @Inject
    private RegisteringRecords registering;

    @Inject
    private RemovingRecords removing;

    @Inject
    private FindingRecords finding;

    @Inject
    private RequestSettings settings;

    @Inject
    private Callers callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    private BatchReader batches = new BatchReader(1);

    @PostConstruct
    void prepare() {
        batches = new BatchReader(settings.depth());
    }

    /** Registers a batch. To the registry POST and PUT are one deed, as in EMIR. */
    @POST
    @ChangesRecords
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Accept.PROBLEM, Accept.OUTCOMES})
    public Response register(
            @Context HttpServletRequest request, @QueryParam("atomic") @Nullable String atomic, InputStream body)
            throws IOException {
        boolean allOrNothing = Atomic.isAsked(atomic);
        List<AttributeValue> batch = batches.read(body);
        Caller caller = callers.of(request);
        BatchAnswer answer = new BatchAnswer(registering.register(caller, batch, allOrNothing));
        audit.write(entries(request, caller).of(answer.outcomes()));
        new ChangeCount(answer.accepted().size(), answer.refused().size()).noteOn(request);
        return answer.toResponse(
                Accept.of(request.getHeader(HttpHeaders.ACCEPT)),
                Exchange.of(request).id());
    }

    /** Updates a batch, or registers what is not known. */
    @PUT
    @ChangesRecords
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Accept.PROBLEM, Accept.OUTCOMES})
    public Response update(
            @Context HttpServletRequest request, @QueryParam("atomic") @Nullable String atomic, InputStream body)
            throws IOException {
        return register(request, atomic, body);
    }

    /**
     * Removes one record. EMIR's publishers expect exactly 200, and nothing else. Registries say when it was removed, and
     * may come too late for that.
     */
    @DELETE
    @ChangesRecords
    public Response remove(
            @Context HttpServletRequest request,
            @QueryParam(ID) @Nullable String id,
            @QueryParam("updateSince") @Nullable String updateSince) {
        Caller caller = callers.of(request);
        EndpointId doomed = known(id);
        Optional<Instant> at = MessageTime.of(updateSince);
        BatchAnswer answer;
        try {
            answer = new BatchAnswer(List.of(removing.remove(caller, doomed, at)));
            audit.write(entries(request, caller).of(answer.outcomes()));
        } catch (ForeignRecord refusal) {
            audit.write(entries(request, caller)
                    .refusedRemoval(doomed, refusal.type().slug()));
            throw refusal;
        }
        new ChangeCount(answer.accepted().size(), answer.refused().size()).noteOn(request);
        return answer.problem().isEmpty()
                ? Response.ok().build()
                : answer.toResponse(
                        Accept.of(request.getHeader(HttpHeaders.ACCEPT)),
                        Exchange.of(request).id());
    }

    /** One record with its number; no content, rather than not found, if there is none. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Accept.PROBLEM})
    public Response find(@QueryParam(ID) @Nullable String id) {
        return finding.find(known(id))
                .map(live -> Response.ok(live.json().toBytes(), MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(Response::noContent)
                .build();
    }

    private AuditEntries entries(HttpServletRequest request, Caller caller) {
        return new AuditEntries(request, caller, clock.instant());
    }

    private static EndpointId known(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            throw new MissingParameter(ID);
        }
        return new EndpointId(id);
    }
}
