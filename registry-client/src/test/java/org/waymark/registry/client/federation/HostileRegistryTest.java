package org.waymark.registry.client.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.client.RudeServer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;

/** Whatever is asked of somebody who means harm or is broken: there is a reply, soon, and it says why. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HostileRegistryTest {
    private static final int LARGE = 1 << 20;
    private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(500), LARGE, LARGE);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final Request PAGE = new Request.FetchPage(Optional.empty());

    private static final Request VERSIONS = new Request.AskVersions(new TreeSet<>(List.of(1)), Optional.empty());

    private final HttpWire wire = wire(SHORT);
    private final HttpWire usual = wire(Limits.USUAL);

    @ParameterizedTest
    @MethodSource("org.waymark.registry.client.federation.RepliesTest#all")
    void silenceIsUnreachable(Request request) throws IOException {
        try (RudeServer server =
                new RudeServer((caller, out) -> caller.getInputStream().read(new byte[1 << 20]))) {
            isUnreachable(server, request);
        }
    }

    @ParameterizedTest
    @MethodSource("org.waymark.registry.client.federation.RepliesTest#all")
    void aConnectionThatBreaksOffIsUnreachable(Request request) throws IOException {
        try (RudeServer server = RudeServer.saying(HEAD + "Content-Length: 100\r\n\r\n[")) {
            isUnreachable(server, request);
        }
    }

    @ParameterizedTest
    @MethodSource("org.waymark.registry.client.federation.RepliesTest#all")
    void garbageIsUnreachable(Request request) throws IOException {
        try (RudeServer server = RudeServer.saying("\u0016\u0003\u0001 garbage")) {
            isUnreachable(server, request);
        }
    }

    @ParameterizedTest
    @MethodSource("org.waymark.registry.client.federation.RepliesTest#all")
    void aPageForPeopleIsNoAnswer(Request request) throws IOException {
        try (RudeServer server = RudeServer.saying(String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Content-Type: text/html; charset=utf-8",
                "Connection: close",
                "",
                "<p>Please log in</p>"))) {
            assertThat(wire.send(server.address(), request)).isEqualTo(new Refused(200, "a page for people"));
        }
    }

    @Test
    void anEndlessArrayIsLargerThanItMayBe() throws IOException {
        try (RudeServer server = RudeServer.sayingForEver(HEAD + "\r\n[{}", ",{}".repeat(10_000))) {
            assertThat(wire.send(server.address(), PAGE))
                    .isEqualTo(new Unreachable("The answer is larger than 1048576 bytes."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[[]]", "{'':[0,0,0,0,0,0,0]}"})
    void manySmallThingsAreNotUnpackedIntoMuchMemory(String element) throws IOException {
        String body = "[" + (element.replace('\'', '"') + ",").repeat(1_100_000) + "{}]";
        try (ListeningServer server = new ListeningServer()) {
            server.tell(200, "application/json", body);

            assertThat(usual.send(server.address(), PAGE))
                    .isInstanceOfSatisfying(
                            Unreachable.class, reply -> assertThat(reply.why()).contains("Token count"));
            assertThat(usual.send(server.address(), VERSIONS)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void whatIsCompressedWithoutBeingAskedForIsNotUnpacked() throws IOException {
        byte[] bomb = bomb();
        try (RudeServer server = new RudeServer((caller, out) -> {
            out.write((HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bomb);
        })) {
            isUnreachable(server, PAGE);
        }
    }

    private static HttpWire wire(Limits limits) {
        return new HttpWire(
                new BoundedClient(Optional.empty(), "Waymark/test", limits),
                "http://own.example",
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private void isUnreachable(RudeServer server, Request request) {
        assertThat(wire.send(server.address(), request))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        reply -> assertThat(reply.why()).isNotBlank().doesNotContain("\n"));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write("[{}".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                packed.write(",{}".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
