package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.Handshake.End;
import org.waymark.registry.trust.validation.Refused;
import org.waymark.registry.trust.validation.Role;
import org.waymark.registry.trust.validation.Trust;

/** Authorities and lists change while people come in. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ReloadTest {
    private static final TestPki PKI = TestPki.create();
    private static final TestPki OTHERS = TestPki.create();

    @TempDir
    private Path folder;

    @Test
    void nobodyGoodIsTurnedAwayWhileFilesAreRewritten() throws IOException, InterruptedException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        WaymarkTrustManager manager = manager();
        End server = new End(PKI.host(), manager);
        End client = new End(PKI.credential(Identity.EC), new Handshake.Everybody());
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        List<Thread> people = IntStream.range(0, 2)
                .mapToObj(i -> new Thread(() -> comeIn(client, server, over, accepted, refused)))
                .toList();
        people.forEach(Thread::start);
        long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        while (System.nanoTime() < end) {
            PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        }
        over.set(true);
        for (Thread one : people) {
            one.join();
        }

        assertThat(refused).hasValue(0);
        assertThat(accepted).hasPositiveValue();
    }

    @Test
    void whatIsNewHoldsSoon() throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        Trust trust = trust();
        assertThat(accepts(trust, PKI.credential(Identity.STRANGER))).isTrue();

        PkiFolder.revocations(
                folder,
                PKI.authority(),
                PKI.authority()
                        .revoking(List.of(PKI.credential(Identity.STRANGER).certificate())));
        becomes(() -> !accepts(trust, PKI.credential(Identity.STRANGER)));
        assertThat(accepts(trust, PKI.credential(Identity.REVOKED))).isTrue();

        PkiFolder.trustAnchor(folder, OTHERS.authority(), OTHERS.revocations());
        becomes(() -> accepts(trust, OTHERS.credential(Identity.ADMIN)));
        assertThat(accepts(trust, PKI.credential(Identity.ADMIN))).isFalse();
    }

    @Test
    void aFolderThatComesLateIsFound() throws IOException {
        Path late = folder.resolve("late");
        Trust trust = Trust.of(SettingsOfTrust.with("type=openssl", "opensslPath=" + late, "updateInterval=1"));
        assertThat(accepts(trust, PKI.credential(Identity.ADMIN))).isFalse();

        PkiFolder.trustAnchor(late, PKI.authority(), PKI.revocations());

        becomes(() -> accepts(trust, PKI.credential(Identity.ADMIN)));
    }

    @Test
    void aFolderThatGoesAwayLeavesWhatWasRead() throws IOException, InterruptedException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        Trust trust = trust();
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
        Files.move(folder, elsewhere);
        try {
            for (int i = 0; i < 3; i++) {
                TimeUnit.SECONDS.sleep(1);
                assertThat(accepts(trust, PKI.credential(Identity.ADMIN))).isTrue();
            }
        } finally {
            Files.move(elsewhere, folder);
        }
    }

    private static void comeIn(
            End client, End server, AtomicBoolean over, AtomicInteger accepted, AtomicInteger refused) {
        while (!over.get()) {
            try {
                (Handshake.succeeds(client, server, "TLSv1.3") ? accepted : refused).incrementAndGet();
            } catch (IOException e) {
                refused.incrementAndGet();
            }
        }
    }

    private WaymarkTrustManager manager() throws IOException {
        return new WaymarkTrustManager(trust(), new RefusalLog(Clock.systemUTC()));
    }

    private Trust trust() throws IOException {
        return Trust.of(SettingsOfTrust.with("type=openssl", "opensslPath=" + folder, "updateInterval=1"));
    }

    private static boolean accepts(Trust trust, Credential credential) {
        try {
            trust.check(credential.chain(), Role.CLIENT);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static void becomes(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
