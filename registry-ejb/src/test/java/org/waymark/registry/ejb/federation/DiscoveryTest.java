package org.waymark.registry.ejb.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.registry.ejb.federation.FederationFixture.OWN;
import static org.waymark.registry.ejb.federation.FederationFixture.global;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Request.FindGlobals;
import org.waymark.registry.model.record.Attributes;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DiscoveryTest {
    private static final String ONE = "http://one.example";
    private static final String TWO = "http://two.example:9126";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final FederationFixture here = new FederationFixture();

    @Test
    void thoseOnAListAreAskedWhomTheyKnow() throws IOException {
        here.wire.with(ONE, request -> page(global("g", "http://g.example"))).with(TWO, request -> page());

        assertThat(discovery(list(ONE + ",\n" + TWO)).round(SECOND)).isEqualTo(HOUR);

        assertThat(here.wire.sent)
                .extracting(FakeWire.Sent::address, FakeWire.Sent::request)
                .containsExactly(
                        tuple(ONE, new FindGlobals(Optional.empty())), tuple(TWO, new FindGlobals(Optional.empty())));
        assertThat(here.found("g").orElseThrow().record().route().sender()).contains(ONE);
    }

    @Test
    void aListMayBeAFileOrItsAddressOrADocumentOnTheNet() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestHeaders().getFirst("Accept").equals("text/plain")
                        ? ONE.getBytes(UTF_8)
                        : new byte[0];
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            discovery(list(ONE)).round(SECOND);
            discovery(Path.of(list(ONE)).toUri().toString()).round(SECOND);
            discovery("http://localhost:" + server.getAddress().getPort() + "/list")
                    .round(SECOND);
            discovery("http://localhost:" + server.getAddress().getPort() + "/no")
                    .round(SECOND);
        } finally {
            server.stop(0);
        }

        assertThat(here.wire.sent).extracting(FakeWire.Sent::address).containsExactly(ONE, ONE, ONE);
    }

    @Test
    void theFirstListThatCanBeReadWins() throws IOException {
        Path garbled = Files.write(folder.resolve("garbled"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        discovery(
                        "/nowhere/at/all",
                        folder.toString(),
                        "file://host/x",
                        "http://[",
                        garbled.toString(),
                        list(ONE),
                        list(TWO))
                .round(SECOND);

        assertThat(here.wire.sent).extracting(FakeWire.Sent::address).containsExactly(ONE);
    }

    @Test
    void oneDoesNotAskItselfHoweverItIsSpelt() throws IOException {
        discovery(list(OWN + " " + OWN + "/ HTTP://OWN.example:9126 no-address " + ONE))
                .round(SECOND);

        assertThat(here.wire.sent).extracting(FakeWire.Sent::address).containsExactly(ONE);
    }

    @Test
    void allPagesAreRead() throws IOException {
        here.wire.with(ONE, request -> {
            int page = ((FindGlobals) request).ref().map(Integer::parseInt).orElse(0);
            return new Records(
                    List.of(global("g" + page, "http://g" + page)),
                    page < 3 ? Optional.of(Integer.toString(page + 1)) : Optional.empty());
        });

        discovery(list(ONE)).round(SECOND);

        assertThat(here.records.count(NOON)).isEqualTo(4);
    }

    @Test
    void whoHasPagesWithoutEndIsListenedToForAWhile() throws IOException {
        AtomicInteger pages = new AtomicInteger();
        here.wire
                .with(ONE, request -> new Records(List.of(), Optional.of(Integer.toString(pages.incrementAndGet()))))
                .with(TWO, request -> page(global("g", "http://g")));

        discovery(list(ONE + " " + TWO)).round(SECOND);

        assertThat(pages).hasValue(10);
        assertThat(here.found("g")).isPresent();
    }

    @Test
    void whoTellsTheSamePageForEverIsAskedTwice() throws IOException {
        here.wire.with(ONE, request -> new Records(List.of(), Optional.of("r")));

        discovery(list(ONE)).round(SECOND);

        assertThat(here.wire.sent).hasSize(2);
    }

    @Test
    void recordsOfOtherTypesWereNotAskedFor() throws IOException {
        here.wire.with(ONE, request -> page(claims("a").build(), Attributes.EMPTY, global("g", "http://g")));

        discovery(list(ONE)).round(SECOND);

        assertThat(here.records.count(NOON)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverOneProviderDoesTheOthersAreAsked(boolean throwing) throws IOException {
        here.wire.with(ONE, request -> nonsense(throwing)).with(TWO, request -> page(global("g", "http://g")));

        assertThat(discovery(list("http://nobody.example " + ONE + " http://refusing.example " + TWO))
                        .round(SECOND))
                .isEqualTo(SECOND.multipliedBy(2));

        assertThat(here.found("g")).isPresent();
    }

    @Test
    void whoDoesNotAnswerMayBelongToAnotherGroupAndIsAskedAgainWithinAMinute() throws IOException {
        here.wire.with(TWO, request -> page(global("g", "http://g.example")));

        assertThat(discovery(list("http://nobody.example " + TWO)).round(HOUR)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoIsAloneLooksOftenAndLessAndLessOften() throws IOException {
        Discovery discovery = discovery(list(ONE));

        assertThat(discovery.round(SECOND)).isEqualTo(Duration.ofSeconds(2));
        assertThat(discovery.round(Duration.ofSeconds(40))).isEqualTo(Duration.ofMinutes(1));

        here.registerGlobal("self", OWN + "/");
        assertThat(discovery.round(HOUR)).isEqualTo(Duration.ofMinutes(1));
        here.wire.with(ONE, request -> page(global("g", "http://g.example")));
        assertThat(discovery.round(SECOND)).isEqualTo(HOUR);
    }

    @Test
    void aStoreThatIsAwayIsNoReasonToStopLooking() throws IOException {
        here.wire.with(ONE, request -> page(global("g", "http://g")));
        Discovery discovery = discovery(list(ONE));
        here.notes.goAway();
        assertThat(discovery.round(SECOND)).isEqualTo(Duration.ofSeconds(2));
        here.notes.comeBack();
        here.clock.advance(Duration.ofDays(400));
        here.records.store().goAway();
        assertThat(discovery.round(SECOND)).isEqualTo(Duration.ofSeconds(2));
        here.records.store().comeBack();

        assertThat(discovery.round(SECOND)).isEqualTo(HOUR);
    }

    @Test
    void itStopsAtOnce() throws IOException, InterruptedException {
        Discovery discovery = discovery(list(ONE));
        here.wire.with(ONE, request -> {
            discovery.stop();
            return page();
        });
        Thread thread = new Thread(discovery);

        thread.start();

        thread.join();
        assertThat(here.wire.sent).hasSize(1);
    }

    @Test
    void anInterruptedOneEndsWithoutBreakingTheStore() throws IOException {
        here.wire.with(ONE, request -> {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable("It was no longer waited for an answer.");
        });

        discovery(list(ONE + " " + TWO)).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(here.notes.isBroken()).isFalse();
        assertThat(here.wire.asked(Request.FindGlobals.class)).hasSize(1);
    }

    private static Reply nonsense(boolean throwing) {
        if (throwing) {
            throw new IllegalStateException("As the test wanted.");
        }
        return new Contact(Nature.EMIR, true);
    }

    private static Reply page(Attributes... records) {
        return new Records(List.of(records), Optional.empty());
    }

    private Discovery discovery(String... lists) {
        here.wire.with("http://refusing.example", request -> new Refused(500, "no"));
        GlobalMembers members = new GlobalMembers(here.records, here.notes);
        return new Discovery(
                FederationFixture.settings("emir.global.providerList=" + String.join(" ", lists)),
                here.outside(),
                here.intake()::take,
                () -> members.beside(OWN, here.clock.instant()).isEmpty());
    }

    private String list(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "list", ""), text).toString();
    }
}
