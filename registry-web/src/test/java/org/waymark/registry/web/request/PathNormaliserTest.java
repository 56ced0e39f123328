package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "http://h:1/services, /, /services, http://h:1/services",
        "http://h:1/services/, /, /services, http://h:1/services",
        "http://h:1/serviceadmin/;x=1?a=%7Bb%7D;c, /, /serviceadmin, http://h:1/serviceadmin?a=%7Bb%7D;c",
        "http://h:1//app/%73ervices, /app/, /services, http://h:1/app/services",
        "http://h:1/, /, /, http://h:1/",
        "http://h:1/h:1/?/, /, /h:1, http://h:1/h:1?/"
    })
    void onlyThePathIsReplaced(URI requested, String root, String path, URI normal) {
        assertThat(PathNormaliser.normal(requested, root, Optional.of(path))).isEqualTo(normal);
    }

    @Test
    void whatHasNoNormalFormStays() {
        URI requested = URI.create("http://h:1/a%2Fb");

        assertThat(PathNormaliser.normal(requested, "/", Optional.empty())).isSameAs(requested);
    }
}
