package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "http://h:1/services, http://h:1/services",
        "http://h:1/services/, http://h:1/services",
        "http://h:1/serviceadmin/;x=1?a=%7Bb%7D;c, http://h:1/serviceadmin?a=%7Bb%7D;c",
        "http://h:1/services;x=1;y/urls?a=/, http://h:1/services/urls?a=/",
        "http://h:1/, http://h:1/",
        "http://h:1/h:1/?/, http://h:1/h:1?/"
    })
    void onlyThePathIsMadePlain(URI requested, URI plain) {
        assertThat(PathNormaliser.plain(requested)).isEqualTo(plain);
    }
}
