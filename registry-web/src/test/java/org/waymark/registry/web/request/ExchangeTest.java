package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "550e8400-e29b-41d4-a716-446655440000", "trace:1.2_3"})
    void aSaneIdIsTaken(String id) {
        assertThat(Exchange.id(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "ä", "<script>", "\"", "{0}"})
    void anyOtherIsReplaced(String id) {
        assertThat(Exchange.id(id)).isNotEqualTo(id).matches("[0-9a-f]{16}");
    }

    @Test
    void anEndlessIdIsReplaced() {
        assertThat(Exchange.id("x".repeat(65))).hasSize(16);
    }

    @Test
    void everyRequestWithoutIdHasItsOwn() {
        assertThat(Exchange.id(null)).isNotEqualTo(Exchange.id(null));
    }
}
