package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://a, http://a",
        "HTTP://A.example:9126/, HTTP://A.example:9126",
        "https://[::1]:1/emir/, https://[::1]:1/emir",
        "http://a//, http://a/"
    })
    void aBaseUrlIsSpeltAsItWasWithoutASlashAtItsEnd(String text, String address) {
        assertThat(RegistryAddress.read(text)).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//a",
                "http:",
                "http://",
                "http:///x",
                "http:a",
                "file:///etc/passwd",
                "ftp://a",
                "jar:http://a!/",
                "javascript:alert(1)",
                "http://u:p@a",
                "http://a?x=",
                "http://a/#x",
                "http://a:65536",
                "http://a:b",
                "http://a b",
                "http://a\nb",
                "http://[::1"
            })
    void whatIsNoBaseUrlIsNone(String text) {
        assertThat(RegistryAddress.read(text)).isEmpty();
    }

    @Test
    void thereIsALongestOne() {
        String path = "/" + "x".repeat(900 - "http://a/".length());

        assertThat(RegistryAddress.read("http://a" + path)).isPresent();
        assertThat(RegistryAddress.read("http://a" + path + "x")).isEmpty();
        assertThat(RegistryAddress.read("http://a/" + "ü".repeat(450))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a, http://a, true",
        "http://a, HTTP://A/, true",
        "http://a:80, http://a, true",
        "https://a, https://A:443//, true",
        "http://a/emir, http://a/emir/, true",
        "http://a/emir, http://a/EMIR, false",
        "http://a, https://a, false",
        "http://a:80, https://a:80, false",
        "http://a:9126, http://a, false",
        "http://a, http://b, false",
        "nothing, nothing, true",
        "nothing, http://a, false"
    })
    void oneRegistryMayBeSpeltInSeveralWays(String one, String other, boolean same) {
        assertThat(RegistryAddress.areOne(one, other)).isEqualTo(same);
        assertThat(RegistryAddress.areOne(other, one)).isEqualTo(same);
    }
}
