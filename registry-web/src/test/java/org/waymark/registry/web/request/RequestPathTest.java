package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "//, /",
        "/serviceadmin, /serviceadmin",
        "/serviceadmin/, /serviceadmin",
        "/serviceadmin;x=1, /serviceadmin",
        "/serviceadmin;x=1/;y, /serviceadmin",
        "/;x/serviceadmin, /serviceadmin",
        "//serviceadmin, /serviceadmin",
        "/./serviceadmin, /serviceadmin",
        "/.;x/serviceadmin, /serviceadmin",
        "/services/../serviceadmin, /serviceadmin",
        "/services/..;x/serviceadmin, /serviceadmin",
        "/services/%2e%2E/serviceadmin, /serviceadmin",
        "/%73erviceadmin, /serviceadmin",
        "/%73%65rviceadmi%6E/, /serviceadmin",
        "/services/urls, /services/urls",
        "/services;x=1/urls;y=2, /services/urls",
        "/query.xml, /query.xml",
        "/Services, /Services",
        "/...., /....",
        "/a:b@c, /a:b@c"
    })
    void allSpellingsOfAPathAreOne(String raw, String normal) {
        assertThat(RequestPath.normal(raw)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../serviceadmin",
                "/services/../../serviceadmin",
                "/services%2Furls",
                "/services%5Curls",
                "/services\\urls",
                "/serviceadmin%00",
                "/serviceadmin%3Bx=1",
                "/serviceadmin%253Bx",
                "/service%",
                "/service%6",
                "/service%6g",
                "/service%20admin",
                "/{id}",
                "/services%C3%A9"
            })
    void whatOthersMayReadOtherwiseIsNoPath(String raw) {
        assertThat(RequestPath.normal(raw)).isEmpty();
    }
}
