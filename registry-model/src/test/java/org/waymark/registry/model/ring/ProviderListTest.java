package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListTest {
    @Test
    void theListOfEmirIsRead() {
        assertThat(registriesOf("http://gsr1.example.org:9126,\nhttp://gsr2.example.org:9126"))
                .isEqualTo(urls("http://gsr1.example.org:9126", "http://gsr2.example.org:9126"));
    }

    @Test
    void aLineForEachIsReadWhateverSystemWroteIt() {
        assertThat(registriesOf("http://a\r\nhttp://b\nhttp://c\r\n"))
                .isEqualTo(urls("http://a", "http://b", "http://c"));
    }

    @Test
    void bracketsAndQuotesSayNothing() {
        assertThat(registriesOf("[\"http://a\", 'https://b:9126']")).isEqualTo(urls("http://a", "https://b:9126"));
    }

    @Test
    void theBracketsOfAnAddressStay() {
        assertThat(registriesOf("[http://[2001:db8::1]:9126, http://[::1]]"))
                .isEqualTo(urls("http://[2001:db8::1]:9126", "http://[::1]"));
    }

    @Test
    void aSlashAtTheEndDoesNotCount() {
        assertThat(registriesOf("http://a/ http://b/emir/")).isEqualTo(urls("http://a", "http://b/emir"));
    }

    @Test
    void whoComesTwiceCountsOnce() {
        assertThat(registriesOf("http://a:9126 http://b HTTP://A:9126/")).isEqualTo(urls("http://a:9126", "http://b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gsr1.example.org:9126",
                "ftp://gsr1.example.org",
                "http://",
                "http:///serviceadmin",
                "http://user@gsr1.example.org",
                "http://gsr1.example.org/?all=true",
                "http://gsr1.example.org/#all",
                "http://gsr1.example.org:port",
                "http://gsr1.example.org:65536",
                "#"
            })
    void whatIsNoBaseUrlIsReported(String piece) {
        assertThat(ProviderList.read("http://a," + piece + ",http://b"))
                .isEqualTo(new ProviderList(urls("http://a", "http://b"), List.of(piece)));
    }

    @Test
    void anEmptyDocumentListsNobody() {
        assertThat(ProviderList.read(" \n[]")).isEqualTo(new ProviderList(List.of(), List.of()));
    }

    @Test
    void placesAreAddressesAndPathsWithoutWhatIsAroundThem() {
        assertThat(ProviderList.places(
                        List.of("[http://a/list", "'/etc/emir/gsrs'", "file:/etc/gsrs]", "http://a/list")))
                .containsExactly("http://a/list", "/etc/emir/gsrs", "file:/etc/gsrs");
    }

    private static List<URI> registriesOf(String document) {
        return ProviderList.read(document).registries();
    }

    private static List<URI> urls(String... texts) {
        return Arrays.stream(texts).map(URI::create).toList();
    }
}
