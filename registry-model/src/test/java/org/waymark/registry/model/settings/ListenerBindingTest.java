package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.settings.SettingsFixture.reading;
import static org.waymark.registry.model.settings.SettingsFixture.usable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.settings.ListenerSettings.Threads;
import org.waymark.registry.model.settings.SettingsOutcome.Unusable;

class ListenerBindingTest {

    @Test
    void anHttpsAddressIsAListenerThatWantsCertificates() {
        assertThat(secure())
                .isEqualTo(new ListenerSettings(
                        true,
                        "registry.example.org",
                        9126,
                        Optional.empty(),
                        true,
                        List.of(),
                        new Threads(Optional.empty(), Optional.empty()),
                        Optional.empty()));
    }

    @Test
    void everythingBesideItCanBeSet() {
        assertThat(secure(
                        "emir.address.bind=eth0",
                        "emir.anonymousPort=9127",
                        "emir.jetty.requireClientAuthn=no",
                        "emir.jetty.disabledCipherSuites=TLS_A TLS_B",
                        "emir.jetty.minThreads=2",
                        "emir.jetty.maxThreads=64",
                        "emir.jetty.maxIdleTime=30000"))
                .isEqualTo(new ListenerSettings(
                        true,
                        "eth0",
                        9126,
                        Optional.of(9127),
                        false,
                        List.of("TLS_A", "TLS_B"),
                        new Threads(Optional.of(2), Optional.of(64)),
                        Optional.of(Duration.ofSeconds(30))));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1, false, 127.0.0.1, 80",
        "HTTP://registry.example.org:9126/, false, registry.example.org, 9126",
        "'http://[::1]:9126', false, ::1, 9126"
    })
    void theAddressSaysWhereToListen(String address, boolean secure, String bind, int port) {
        ListenerSettings listeners = usable("emir.address=" + address).listeners();

        assertThat(listeners.secure()).isEqualTo(secure);
        assertThat(listeners.bind()).isEqualTo(bind);
        assertThat(listeners.port()).isEqualTo(port);
    }

    @Test
    void theSecondPortIsForHttpsOnly() {
        assertThat(usable("emir.address.anonymousPort=9127").listeners().anonymousPort())
                .isEmpty();
        assertThat(reading("emir.address.anonymousPort=9127").warnings())
                .containsExactly(
                        "emir.address.anonymousPort = 9127 (here): has no effect beside an address that is plain"
                                + " http itself");
    }

    @Test
    void contradictionsAreErrors() {
        assertThat(unusable("emir.address.anonymousPort=9126"))
                .containsExactly("emir.address.anonymousPort = 9126 (here): must not be the port of emir.address");
        assertThat(unusable("emir.jetty.minThreads=9", "emir.jetty.maxThreads=8"))
                .containsExactly("emir.jetty.minThreads must not be more than emir.jetty.maxThreads, which is 8");
    }

    private static ListenerSettings secure(String... lines) {
        return usable(withTls(lines)).listeners();
    }

    private static List<String> unusable(String... lines) {
        return ((Unusable) reading(withTls(lines))).errors();
    }

    private static String[] withTls(String... lines) {
        return Stream.concat(
                        Stream.of(
                                "emir.address=https://registry.example.org:9126",
                                "emir.security.truststore.type=openssl",
                                "emir.security.credential.path=/etc/waymark/host.pem"),
                        Stream.of(lines))
                .toArray(String[]::new);
    }
}
