package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However a list is laid out, it is the same list. */
class ProviderListPropertiesTest {
    private static final int MOST = 8;

    @Property
    void anySeparatorsGiveTheSameList(
            @ForAll("urls") List<String> urls, @ForAll @Size(MOST + 1) List<@From("separators") String> separators) {
        StringBuilder document = new StringBuilder(separators.get(MOST));
        for (int at = 0; at < urls.size(); at++) {
            document.append(urls.get(at)).append(separators.get(at));
        }

        assertThat(ProviderList.read(document.toString()))
                .isEqualTo(new ProviderList(urls.stream().map(URI::create).toList(), List.of()));
    }

    @Property
    void anyTextIsRead(@ForAll("soups") String document) {
        ProviderList list = ProviderList.read(document);

        assertThat(Stream.concat(list.registries().stream().map(URI::toString), list.unreadable().stream()))
                .allSatisfy(piece -> assertThat(document).contains(piece));
    }

    @Provide
    Arbitrary<List<String>> urls() {
        Arbitrary<String> hosts = Arbitraries.of("gsr.example.org", "192.0.2.7", "[2001:db8::7]");
        Arbitrary<Integer> ports = Arbitraries.integers().between(1, 65535);
        return Combinators.combine(Arbitraries.of("http", "https"), hosts, ports)
                .as((scheme, host, port) -> scheme + "://" + host + ":" + port)
                .list()
                .uniqueElements()
                .ofMaxSize(MOST);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of("http", "https", ":", "/", "//", "[", "]", "::1", "a", "@", "?", "#", "%", ",", " ", "\n")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.strings().withChars(" ,\t\n\r[]\"'").ofMinLength(1).ofMaxLength(5);
    }
}
