package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.ejb.federation.ReportingFederation;
import org.waymark.registry.ejb.status.RegistryStatus;
import org.waymark.registry.ejb.status.ReportingStatus;
import org.waymark.registry.web.federation.FederationDocument;
import org.waymark.registry.web.request.JsonAnswer;

/** Says what this registry is and how much it holds. */
@Path("/status")
@ApplicationScoped
public class StatusResource {
    @Inject
    private ReportingStatus status;

    @Inject
    private ReportingFederation federation;

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response status() {
        JsonArrayBuilder links = Json.createArrayBuilder();
        federation.links().forEach(link -> links.add(FederationDocument.brief(link, federation.now())));
        return JsonAnswer.of(document(status.report())
                .add("OnDuty", federation.isOnDuty())
                .add("Links", links)
                .build());
    }

    /** EMIR's keys in EMIR's order, then ours. */
    static JsonObjectBuilder document(RegistryStatus status) {
        return Json.createObjectBuilder()
                .add("EMIRServerVersion", status.version())
                .add("MongoDBVersion", status.store())
                .add("JavaVersion", System.getProperty("java.version"))
                .add("OSName", System.getProperty("os.name"))
                .add("OSArchitecture", System.getProperty("os.arch"))
                .add("OSVersion", System.getProperty("os.version"))
                .add("MaxRecordInRequest", status.maxRecordsInRequest())
                .add(
                        "EMIRServerComponentName",
                        status.global() ? "Global Service Registry (GSR)" : "Domain Service Registry (DSR)")
                .add("RunningSince", EmirTime.format(status.runningSince()))
                .add("NumberofEntries", status.records())
                .add("Store", status.store())
                .add("StoreReachable", status.storeReachable())
                .add("Ready", status.ready())
                .add("Revision", status.revision().number())
                .add("Node", status.node())
                .add("Address", status.address().toString());
    }
}
