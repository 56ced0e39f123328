package org.waymark.registry.web.request;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.query.MalformedQuery;

class QueryStringTest {
    @Test
    void namesAndValuesAreDecodedAndKeepTheirOrder() {
        assertThat(QueryString.parameters("b=%C3%A4+x&a%2Eb=1%2B1&c=x=y&d&e=&f=a;b"))
                .containsExactly(
                        entry("b", List.of("ä x")),
                        entry("a.b", List.of("1+1")),
                        entry("c", List.of("x=y")),
                        entry("d", List.of("")),
                        entry("e", List.of("")),
                        entry("f", List.of("a;b")));
    }

    @Test
    void aRepeatedNameHasAllItsValues() {
        assertThat(QueryString.parameters("a=1&b=2&a=3").get("a")).containsExactly("1", "3");
    }

    @Test
    void nothingIsNothing() {
        assertThat(QueryString.parameters(null)).isEmpty();
        assertThat(QueryString.parameters("")).isEmpty();
        assertThat(QueryString.parameters("&&")).isEmpty();
        assertThat(QueryString.parameters("=x")).containsOnlyKeys("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "%zz=1", "a=%-1"})
    void brokenEscapesAreRefused(String raw) {
        assertThatThrownBy(() -> QueryString.parameters(raw))
                .isInstanceOf(MalformedQuery.class)
                .hasMessageContaining("%");
    }
}
