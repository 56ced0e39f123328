package org.waymark.registry.web.federation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.waymark.registry.ejb.federation.Explanation;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.ServiceRecord;

/** Why a record is here, or not, as JSON. */
final class ExplanationDocument {
    private ExplanationDocument() {}

    static JsonObject of(Explanation explanation) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("Service_Endpoint_ID", explanation.id().value());
        explanation.state().ifPresentOrElse(state -> describe(state, document), () -> document.add("state", "unknown"));
        JsonArrayBuilder told = Json.createArrayBuilder();
        explanation.told().forEach(registry -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("registry", registry.registry())
                    .add("heard", registry.heard());
            registry.rejection().ifPresent(rejection -> one.add("rejected", FederationDocument.rejection(rejection)));
            told.add(one);
        });
        return document.add("told", told).build();
    }

    private static void describe(Entry state, JsonObjectBuilder document) {
        if (state instanceof Live live) {
            describe(live.record(), document.add("state", "registered"));
        } else if (state instanceof Tombstone gone) {
            document.add("state", gone.cause().name().toLowerCase(Locale.ROOT))
                    .add("since", DateForm.format(gone.removedAt()));
        }
        document.add("updateSince", DateForm.format(state.updatedAt()))
                .add("revision", state.revision().number());
    }

    private static void describe(ServiceRecord record, JsonObjectBuilder document) {
        JsonArrayBuilder route = Json.createArrayBuilder(record.route().registries());
        document.add("owner", record.owner().name());
        record.owner().registry().ifPresent(registry -> document.add("ownerRegistry", registry));
        document.add("registeredHere", record.route().isNone())
                .add("route", route)
                .add("expires", DateForm.format(record.lease().expiresAt()));
    }
}
