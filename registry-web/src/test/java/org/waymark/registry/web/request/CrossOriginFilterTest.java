package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.settings.RequestSettings;

class CrossOriginFilterTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String METHODS = "Access-Control-Allow-Methods";

    private boolean passedOn;

    @Test
    void offUnlessOriginsAreSet() throws Exception {
        assertThat(answer(new FakeServletExchange("GET", "/ping").with("Origin", "https://a")))
                .isEmpty();
        assertThat(passedOn).isTrue();
    }

    @Test
    void anOriginThatIsSetMayReadAndOthersMayNot() throws Exception {
        Map<String, String> known =
                answer(new FakeServletExchange("GET", "/ping").with("Origin", "https://a"), "https://a");
        Map<String, String> unknown =
                answer(new FakeServletExchange("GET", "/ping").with("Origin", "https://b"), "https://a");

        assertThat(known).containsEntry(ALLOWED, "https://a").containsEntry("Vary", "Origin");
        assertThat(known.get("Access-Control-Expose-Headers")).contains("ETag", "Waymark-Cursor");
        assertThat(unknown).containsOnlyKeys("Vary");
        assertThat(passedOn).isTrue();
    }

    @Test
    void theAsteriskStandsForAll() throws Exception {
        assertThat(answer(new FakeServletExchange("GET", "/ping").with("Origin", "https://b"), "*"))
                .containsEntry(ALLOWED, "*");
    }

    @Test
    void aPageMayAskQueriesButChangeNoRecords() throws Exception {
        assertThat(preflight("/services")).containsEntry(METHODS, "GET, HEAD, POST");
        assertThat(preflight("/services/facet")).containsEntry(METHODS, "GET, HEAD, POST");
        assertThat(preflight("/serviceadmin")).containsEntry(METHODS, "GET, HEAD");
        assertThat(preflight("/serviceadmin;/services")).containsEntry(METHODS, "GET, HEAD");
    }

    private Map<String, String> preflight(String path) throws IOException, ServletException {
        return answer(
                new FakeServletExchange("OPTIONS", path)
                        .with("Origin", "https://a")
                        .with("Access-Control-Request-Method", "POST"),
                "https://a");
    }

    private Map<String, String> answer(FakeServletExchange exchange, String... origins)
            throws IOException, ServletException {
        CrossOriginFilter filter = new CrossOriginFilter();
        filter.allowing(new RequestSettings(1, 1, false, Set.of(origins)));
        filter.doFilter(exchange.request(), exchange.response(), (request, response) -> passedOn = true);
        return exchange.answered;
    }
}
