package org.waymark.registry.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.client.RudeServer;

/** Whatever the other side does: an answer or a reason, soon. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BoundedClientTest {
    private static final int MOST = 1000;
    private static final int LONG = 300;
    private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(700), MOST, MOST);
    private static final String CHUNK = "7d0\r\n" + "x".repeat(2000) + "\r\n";

    private final BoundedClient client = new BoundedClient(Optional.empty(), "Waymark/test", SHORT);

    @Test
    void anAnswerIsGivenAsItIs() throws IOException, NoAnswer {
        try (ListeningServer server = new ListeningServer()) {
            server.tell(418, "Text/Plain; charset=utf-8", "  \nGrüße\r\nund mehr");

            Answer answer = ask(server.address());

            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.isOk()).isFalse();
            assertThat(answer.isOf("text/plain")).isTrue();
            assertThat(answer.isOf("text/html")).isFalse();
            assertThat(answer.text()).isEqualTo("  \nGrüße\r\nund mehr");
            assertThat(answer.gist()).isEqualTo("Grüße");
            assertThat(server.only().headers().getFirst("User-Agent")).isEqualTo("Waymark/test");
            assertThat(server.only().headers()).doesNotContainKeys("Upgrade", "Accept-encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) throws IOException, NoAnswer {
        try (ListeningServer server = new ListeningServer()) {
            server.tell(status, "", "");

            assertThat(ask(server.address()).status()).isEqualTo(status);
            assertThat(server.only().line()).isEqualTo("GET /");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 401, 407})
    void anAnswerWithoutAnythingIsAnAnswer(int status) throws IOException, NoAnswer {
        try (RudeServer server = RudeServer.saying("HTTP/1.1 " + status + " So\r\nContent-Length: 0\r\n\r\n")) {
            Answer answer = ask(server.address());

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.isOf("")).isFalse();
        }
    }

    @Test
    void ofWhatIsTooLargeTheBeginningIsKept() throws IOException, NoAnswer, InterruptedException {
        try (RudeServer server =
                RudeServer.sayingForEver("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n", CHUNK)) {
            Answer answer = ask(server.address());

            assertThat(answer.gist()).isEqualTo("x".repeat(200));
            assertThat(answer.body().size()).isEqualTo(MOST);
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(answer::text)
                    .withMessage("The answer is larger than 1000 bytes.");
            assertThatExceptionOfType(NoAnswer.class).isThrownBy(answer::content);
            assertThat(server.isHungUpOn()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST - 1, MOST})
    void whatIsJustSmallEnoughIsWhole(int size) throws IOException, NoAnswer {
        try (ListeningServer server = new ListeningServer()) {
            server.tell(200, "text/plain", "x".repeat(size));

            assertThat(ask(server.address()).text()).hasSize(size);
        }
    }

    @Test
    void anAnswerThatDripsIsWaitedForNoLongerThanTheWholeMayTake() throws IOException, InterruptedException {
        try (RudeServer server = new RudeServer((caller, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write('x');
                pause();
            }
        })) {
            assertThat(trouble(server.address())).isEqualTo("No complete answer within 700 ms.");
            assertThat(server.isHungUpOn()).isTrue();
        }
    }

    @Test
    void silenceIsWaitedForNoLongerThanTheWholeMayTake() throws IOException {
        try (RudeServer server =
                new RudeServer((caller, out) -> caller.getInputStream().read())) {
            assertThat(trouble(server.address())).isEqualTo("No complete answer within 700 ms.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "X"})
    void aHeadThatNeverEndsIsGivenUp(String again) throws IOException {
        try (RudeServer server = RudeServer.sayingForEver("HTTP/1.1 200 OK\r\n", again)) {
            assertThat(trouble(server.address())).endsWith(".").hasSizeLessThan(LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\nab",
                "HTTP/1.1 200 OK\r\nb\u0000d: x\r\nContent-Length: 0\r\n\r\n"
            })
    void whatIsNotHttpIsNoAnswer(String said) throws IOException {
        try (RudeServer server = RudeServer.saying(said)) {
            assertThat(trouble(server.address()))
                    .isNotBlank()
                    .endsWith(".")
                    .doesNotContain("\n")
                    .hasSizeLessThan(LONG);
        }
    }

    @Test
    void aConnectionThatIsResetIsNoAnswer() throws IOException {
        try (RudeServer server = new RudeServer((caller, out) -> caller.setSoLinger(true, 0))) {
            assertThat(trouble(server.address())).startsWith("The connection breaks off: ");
        }
    }

    @Test
    void nobodyListeningIsNoAnswer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(trouble("http://localhost:" + free)).startsWith("There is no connection: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:99999/", "http://localhost:0/", "http://user@localhost:1/"})
    void anAddressWhereNobodyCanBeIsNoAnswer(String address) {
        assertThat(trouble(address)).isNotBlank();
    }

    @Test
    void thereIsNoTlsUnlessSomethingSaysWhomToTrust() {
        assertThat(trouble("HTTPS://localhost:1/")).startsWith("There is no TLS here");
    }

    @Test
    void whoIsInterruptedStopsWaitingAndStaysInterrupted() throws IOException {
        try (RudeServer server =
                new RudeServer((caller, out) -> caller.getInputStream().read())) {
            Thread.currentThread().interrupt();

            assertThat(trouble(server.address())).isEqualTo("It was no longer waited for an answer.");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer ask(String address) throws NoAnswer {
        return client.send(HttpRequest.newBuilder(URI.create(address + "/")), MOST);
    }

    private String trouble(String address) {
        try {
            return "status " + ask(address).status() + " after all";
        } catch (NoAnswer e) {
            return String.valueOf(e.getMessage());
        }
    }
}
