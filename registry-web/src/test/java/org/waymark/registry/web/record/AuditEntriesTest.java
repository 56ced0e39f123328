package org.waymark.registry.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Change;
import org.waymark.registry.web.request.Ruling;

class AuditEntriesTest {
    private static final String HEAD = "{\"time\":\"2026-11-21T12:00:00Z\",\"deed\":\"";
    private static final String TAIL =
            "\"caller\":\"CN=Ada,C=DE\",\"access\":\"acl line 3\",\"remote\":\"192.0.2.7\",\"request\":\"unknown\"";

    private final AuditEntries entries = new AuditEntries(
            request(),
            new Caller(new Owner("CN=Ada,C=DE"), Set.of(Role.SERVICEOWNER), "acl line 3"),
            Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void everyChangeHasALineAndRenewalsHaveOne() {
        List<String> lines = entries.of(List.of(
                accepted("e1", Change.REGISTERED, "new"),
                accepted("e2", Change.RENEWED, "owner"),
                accepted("e3", Change.UPDATED, "owner"),
                accepted("e4", Change.RENEWED, "owner"),
                new Outcome.NotTheOwner(4, new EndpointId("e5")),
                new Outcome.Reserved(5, new EndpointId("e6")),
                new Outcome.Blocked(6),
                new Outcome.Invalid(
                        7, Optional.empty(), List.of(new Violation(Rule.OBJECT, "", "A record must be an object.")))));

        assertThat(lines)
                .containsExactly(
                        HEAD + "registered\"," + TAIL + ",\"endpoint\":\"e1\",\"ownership\":\"new\"}",
                        HEAD + "updated\"," + TAIL + ",\"endpoint\":\"e3\",\"ownership\":\"owner\"}",
                        HEAD + "refused\"," + TAIL + ",\"endpoint\":\"e5\",\"ownership\":\"not-the-owner\"}",
                        HEAD + "refused\"," + TAIL + ",\"endpoint\":\"e6\",\"ownership\":\"reserved-type\"}",
                        HEAD + "renewed\"," + TAIL + ",\"records\":2}");
    }

    @Test
    void aRemovalHasALineAndNoIdBreaksIt() {
        assertThat(entries.of(List.of(new Outcome.Removed(0, new EndpointId("a\"\nb"), "admin"))))
                .containsExactly(HEAD + "removed\"," + TAIL + ",\"endpoint\":\"a\\\"\\nb\",\"ownership\":\"admin\"}");
    }

    private static Outcome accepted(String id, Change change, String rule) {
        return new Outcome.Accepted(0, new EndpointId(id), change, rule, JsonText.of("{}"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AuditEntriesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getAttribute" ->
                        arguments[0].equals(Ruling.class.getName()) ? new Ruling(true, "acl line 3") : null;
                    case "getRemoteAddr" -> "192.0.2.7";
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
