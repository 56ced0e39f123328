package org.waymark.registry.web.record;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Accepted;
import org.waymark.registry.model.registration.Outcome.Change;
import org.waymark.registry.model.registration.Outcome.Refusal;
import org.waymark.registry.model.registration.Outcome.Removed;
import org.waymark.registry.web.request.Exchange;
import org.waymark.registry.web.request.Ruling;

/**
 * What the audit log says about one request: a line for each record that came, changed or went, and for each that the
 * caller may not touch; one line for all that were only renewed. Records that break rules are nobody's deed.
 *
 * @param at when it was done
 */
record AuditEntries(HttpServletRequest request, Caller caller, Instant at) {
    /** Kept, since {@link Json} searches the class path for an implementation whenever it is asked. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    List<String> of(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        long renewed = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Accepted accepted && accepted.change() == Change.RENEWED) {
                renewed++;
            } else if (outcome instanceof Accepted accepted) {
                lines.add(line(accepted.change().name(), Optional.of(accepted.id()), accepted.rule()));
            } else if (outcome instanceof Removed removed) {
                lines.add(line("REMOVED", Optional.of(removed.id()), removed.rule()));
            } else if (outcome instanceof Refusal refusal
                    && refusal.violations().isEmpty()) {
                lines.add(line("REFUSED", refusal.id(), refusal.problem().slug()));
            }
        }
        if (renewed > 0) {
            lines.add(entry("RENEWED").add("records", renewed).build().toString());
        }
        return lines;
    }

    List<String> refusedRemoval(EndpointId id, String rule) {
        return List.of(line("REFUSED", Optional.of(id), rule));
    }

    private String line(String deed, Optional<EndpointId> id, String rule) {
        JsonObjectBuilder entry = entry(deed);
        id.ifPresent(known -> entry.add("endpoint", known.value()));
        return entry.add("ownership", rule).build().toString();
    }

    private JsonObjectBuilder entry(String deed) {
        return JSON.createObjectBuilder()
                .add("time", at.toString())
                .add("deed", deed.toLowerCase(Locale.ROOT))
                .add("caller", caller.owner().name())
                .add("access", Ruling.of(request).map(Ruling::rule).orElse(""))
                .add("remote", request.getRemoteAddr())
                .add("request", Exchange.of(request).id());
    }
}
