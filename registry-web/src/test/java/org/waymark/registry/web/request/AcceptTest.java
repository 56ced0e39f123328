package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERS = List.of("text/html", "application/json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                     | text/html",
                "application/json                                        | application/json",
                "application/*                                           | application/json",
                "text/html;q=0.5, application/json;q=0.6                 | application/json",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2    | text/html",
                "image/gif, *; q=.2                                      | text/html",
                "*/*, application/json                                   | application/json",
                "APPLICATION/JSON; charset=utf-8                         | application/json",
                "nonsense, ;;, /, application/json                       | application/json",
                "nonsense                                                | text/html",
                "text/html;q=0, */*                                      | application/json",
                "application/json;q=banana                               | application/json",
            })
    void theOfferWantedMostIsChosen(String header, String expected) {
        assertThat(Accept.of(header).best(OFFERS)).contains(expected);
    }

    @Test
    void withoutHeaderTheFirstOfferIsChosen() {
        assertThat(Accept.of(null).best(OFFERS)).contains("text/html");
    }

    @ParameterizedTest
    @CsvSource({"application/xml", "text/html;q=0", "image/*"})
    void nothingIsChosenIfNothingIsAcceptable(String header) {
        assertThat(Accept.of(header).best(OFFERS)).isEmpty();
    }

    @Test
    void aGroupNamesNoType() {
        assertThat(Accept.of("*/*, application/*").named(List.of(Accept.PROBLEM)))
                .isEmpty();
    }

    @Test
    void theTypeWantedMostIsNamed() {
        Accept accept = Accept.of("application/json, application/problem+json;q=0.8, " + Accept.OUTCOMES + ";q=0.9");

        assertThat(accept.named(List.of(Accept.PROBLEM, Accept.OUTCOMES))).contains(Accept.OUTCOMES);
    }
}
