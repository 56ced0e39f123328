package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.settings.RequestSettings;

class CrossOriginFilterTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void offUnlessOriginsAreSet() {
        assertThat(answer(new FakeExchange("GET").with("Origin", "https://a")).answered)
                .isEmpty();
    }

    @Test
    void anOriginThatIsSetMayReadAndOthersMayNot() {
        FakeExchange known = answer(new FakeExchange("GET").with("Origin", "https://a"), "https://a");
        FakeExchange unknown = answer(new FakeExchange("GET").with("Origin", "https://b"), "https://a");

        assertThat(known.answered.getFirst(ALLOWED)).isEqualTo("https://a");
        assertThat(unknown.answered).containsOnlyKeys("Vary");
    }

    @Test
    void theAsteriskStandsForAll() {
        FakeExchange any = answer(new FakeExchange("GET").with("Origin", "https://b"), "*");

        assertThat(any.answered.getFirst(ALLOWED)).isEqualTo("*");
    }

    @Test
    void noPageMayChangeRecords() {
        FakeExchange preflight = answer(
                new FakeExchange("OPTIONS").with("Origin", "https://a").with("Access-Control-Request-Method", "DELETE"),
                "https://a");

        assertThat(preflight.answered.getFirst("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    private static FakeExchange answer(FakeExchange exchange, String... origins) {
        new CrossOriginFilter(new RequestSettings(1, 1, false, Set.of(origins)))
                .filter(exchange.request(), exchange.response());
        return exchange;
    }
}
