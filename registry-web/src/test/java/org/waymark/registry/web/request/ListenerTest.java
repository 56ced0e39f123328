package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.settings.ListenerSettings;

class ListenerTest {
    private static final String HERE = "127.0.0.1";
    private static final String THERE = "192.0.2.7";

    @ParameterizedTest
    @CsvSource({
        "https, true, 9126, 127.0.0.1, SECURE",
        "https, true, 9126, 192.0.2.7, SECURE",
        "https, true, 9127, 192.0.2.7, SECURE",
        "https, false, 9127, 192.0.2.7, ANONYMOUS",
        "https, false, 9127, 127.0.0.1, ANONYMOUS",
        "https, false, 8080, 127.0.0.1, LOCAL",
        "https, false, 8080, ::1, LOCAL",
        "https, false, 8080, 192.0.2.7, PLAIN",
        "http, false, 9126, 127.0.0.1, LOCAL",
        "http, false, 9127, 127.0.0.1, LOCAL",
        "http, false, 9126, 192.0.2.7, PLAIN",
        "http, true, 8181, 192.0.2.7, PLAIN",
        "http, true, 8181, 127.0.0.1, LOCAL"
    })
    void whereARequestComesInSaysWhatIsOffered(String scheme, boolean tls, int port, String remote, Listener listener) {
        ListenerSettings settings = settings(scheme.equals("https"));

        assertThat(Listener.of(request(tls, port, remote, ""), settings)).isEqualTo(listener);
    }

    @Test
    void whatAProxyOnThisMachinePassesOnDoesNotComeFromHere() {
        ListenerSettings plain = settings(false);

        assertThat(Listener.of(request(false, 9126, HERE, "X-Forwarded-For"), plain))
                .isEqualTo(Listener.PLAIN);
        assertThat(Listener.of(request(false, 9126, HERE, "Via"), plain)).isEqualTo(Listener.PLAIN);
        assertThat(Listener.of(request(false, 9126, HERE, "Forwarded"), plain)).isEqualTo(Listener.PLAIN);
    }

    private static ListenerSettings settings(boolean secure) {
        return new ListenerSettings(
                secure,
                HERE,
                9126,
                Optional.of(9127).filter(port -> secure),
                true,
                List.of(),
                new ListenerSettings.Threads(Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    private static HttpServletRequest request(boolean tls, int port, String remote, String header) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ListenerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "isSecure" -> tls;
                    case "getLocalPort" -> port;
                    case "getRemoteAddr" -> remote;
                    case "getLocalAddr" -> remote.equals(THERE) ? "192.0.2.1" : remote;
                    case "getHeader" -> arguments[0].equals(header) ? THERE : null;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
