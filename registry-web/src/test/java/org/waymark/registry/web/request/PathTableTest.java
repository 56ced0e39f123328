package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTableTest {
    private final PathTable table = new PathTable();

    @Test
    void aPathLeadsToItsPlace() {
        table.add("/services", "GET");
        table.add("/services/urls", "GET");

        assertThat(table.find("/services/urls")).map(PathTable.Place::path).contains("/services/urls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/service", "/services/", "/Services", "", "/"})
    void otherPathsLeadNowhere(String requested) {
        table.add("/services", "GET");

        assertThat(table.find(requested)).isEmpty();
    }

    @Test
    void whatCanBeReadHasAHead() {
        table.add("/serviceadmin", "POST");
        table.add("/serviceadmin", "GET");

        assertThat(table.find("/serviceadmin")).map(PathTable.Place::allow).contains("GET, HEAD, OPTIONS, POST");
    }
}
