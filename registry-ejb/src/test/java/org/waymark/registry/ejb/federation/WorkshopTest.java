package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.ejb.federation.FakeWire.until;
import static org.waymark.registry.ejb.federation.FederationFixture.BESIDE;
import static org.waymark.registry.ejb.federation.FederationFixture.OWN;
import static org.waymark.registry.model.Fixtures.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Target;

/** A global registry put together as it runs. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WorkshopTest {
    @TempDir
    private Path folder;

    private final FederationFixture here = new FederationFixture();

    @Test
    void aDomainRegistryHasNoGlobalRole() {
        assertThat(workshop("emir.global.enable=false").globalRole()).isEmpty();
    }

    @Test
    void aGlobalRegistryMakesItselfKnownLooksForOthersAndChoosesNeighbours() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), BESIDE.address());
        here.wire.with(BESIDE.address(), FederationFixture::beside);
        GlobalRole role =
                workshop("emir.global.providerList=" + list).globalRole().orElseThrow();

        role.tend(Thread::new);
        role.tend(Thread::new);

        assertThat(here.found(OWN)).isPresent();
        until(() -> here.wire.asked(Request.FindGlobals.class).size() == 1);
        role.stop();
        here.registerGlobal("g", BESIDE.address());
        assertThat(role.neighbours(any -> false, here.clock.instant())).isEqualTo(Set.of(BESIDE));
        role.takeLeave();
        assertThat(here.found(OWN)).isEmpty();
    }

    @Test
    void whoIsDeadOrSilentStaysANeighbourAndAnotherStandsIn() {
        GlobalRole role = workshop("emir.global.sparsity=100").globalRole().orElseThrow();
        for (int i = 0; i < 4; i++) {
            here.registerGlobal("g" + i, "http://g" + i + ".example");
        }
        Target usual =
                role.neighbours(any -> false, here.clock.instant()).iterator().next();

        assertThat(role.neighbours(usual.address()::equals, here.clock.instant()))
                .hasSize(2)
                .contains(usual);
        here.clock.advance(Duration.ofHours(4));
        assertThat(role.neighbours(any -> false, here.clock.instant())).containsExactly(usual);
    }

    @Test
    void whatIsBlockedDoesNotLeave() throws IOException, InterruptedException {
        Path blocked = Files.writeString(folder.resolve("outputfilters"), "Service_Type = secret\n");
        here.register("hidden", claims("hidden", "secret").build());
        here.register("shown");
        here.wire.with(BESIDE.address(), FederationFixture::beside);
        LinkRunner runner =
                workshop("emir.record.blockList.outgoing=" + blocked).runner(BESIDE);
        Thread thread = new Thread(runner);

        thread.start();

        until(() -> here.cursor(BESIDE).read().isPresent());
        runner.stop();
        thread.join();
        assertThat(here.wire.asked(Request.Update.class))
                .flatExtracting(Request.Update::messages)
                .extracting(Message::id)
                .extracting(Object::toString)
                .containsExactly("shown");
    }

    private Workshop workshop(String... lines) {
        return new Workshop(here.store, FederationFixture.settings(lines), here.outside(), here.intake(), here.clock);
    }
}
