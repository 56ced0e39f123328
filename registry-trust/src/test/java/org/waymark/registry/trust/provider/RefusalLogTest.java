package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.validation.Role;

class RefusalLogTest {
    private static final TestPki PKI = TestPki.create();
    private static final Peer PEER = new Peer(Optional.of("192.0.2.1:4711"), Optional.empty());
    private static final Logger LOGGER = Logger.getLogger(RefusalLog.class.getName());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T00:00:00Z"));
    private final InstantSource source = now::get;
    private final RefusalLog log = new RefusalLog(source.withZone(ZoneOffset.UTC));
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(lines);
    }

    @Test
    void oneLineSaysWhoWhyAndFromWhere() {
        refuse("it has expired");

        assertThat(lines.said)
                .containsExactly("refused client CN=Ada Admin,OU=people,DC=example,DC=org, issued by "
                        + "CN=Example CA,DC=example,DC=org: it has expired (from 192.0.2.1:4711)");
    }

    @Test
    void theSameIsSaidOnceAMinuteWithHowOftenItCame() {
        for (int i = 0; i < 1000; i++) {
            refuse("it has expired");
        }
        assertThat(lines.said).hasSize(1);
        later(Duration.ofMinutes(1));
        refuse("it is revoked");

        assertThat(lines.said).hasSize(3);
        assertThat(lines.said.get(1)).endsWith("it has expired (999 times more)");
    }

    @Test
    void aMinuteHasALimitedNumberOfLines() {
        for (int i = 0; i < 1000; i++) {
            refuse("reason " + i);
        }
        assertThat(lines.said).hasSize(100);
        later(Duration.ofMinutes(1));
        refuse("it is revoked");

        assertThat(lines.said).contains("900 more certificates were refused");
    }

    @Test
    void nobodyWritesLinesOfHisOwn() {
        refuse("bad\nWARNING: all is well\u2028" + "x".repeat(1000));

        assertThat(lines.said)
                .singleElement()
                .asString()
                .doesNotContain("\n", "\u2028")
                .hasSizeLessThan(600);
    }

    @Test
    void somebodyWithoutACertificateHasNoName() {
        log.refused(List.of(), Role.CLIENT, Peer.UNKNOWN, "there is no certificate");

        assertThat(lines.said).containsExactly("refused client without a certificate: there is no certificate");
    }

    private void refuse(String reason) {
        log.refused(PKI.credential(Identity.ADMIN).chain(), Role.CLIENT, PEER, reason);
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** What came into the log. */
    private static final class Lines extends Handler {
        private final List<String> said = new ArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            said.add(formatter.formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
