package org.waymark.registry.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A registry whose MongoDB goes away and comes back. */
@Timeout(300)
class StoreAwayIT {
    private static final Duration NOTICED = Duration.ofSeconds(20);
    private static final Duration ANSWERED = Duration.ofSeconds(15);

    @RegisterExtension
    private final Registries registries = new Registries();

    @TempDir
    private Path folder;

    private final SharedStore store = new SharedStore();

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void readsGoOnAndWritesAreRefusedUntilTheStoreIsBack() throws IOException, InterruptedException {
        store.goAway();
        RegistryProcess registry =
                registries.start(folder, store.settings("alone")).awaitLife();
        assertThat(registry.http().status("health/ready")).isEqualTo(503);
        store.comeBack();
        registry.awaitReady();
        Http http = registry.http().patient(ANSWERED);
        assertThat(http.post(Records.batch(Records.rich("before"))).statusCode())
                .isEqualTo(200);
        String before = http.all();

        store.goAway();

        HttpResponse<String> refused = http.postForProblem(Records.batch(Records.named("during")));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("\\d+");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"status\":503", "\"type\":\"urn:waymark:problem:", "\"detail\":\"");
        assertThat(http.post(Records.batch(Records.named("during"))).statusCode())
                .isEqualTo(503);
        assertThat(http.delete("before").statusCode()).isEqualTo(503);
        Patience.within(NOTICED, () -> "not being ready", () -> http.status("health/ready") == 503);
        assertThat(http.status("health/live")).isEqualTo(200);
        assertThat(http.all()).isEqualTo(before).contains("\"before\"");

        store.comeBack();

        Patience.within(NOTICED, () -> "being ready again", () -> http.status("health/ready") == 200);
        assertThat(http.post(Records.batch(Records.named("after"))).statusCode())
                .isEqualTo(200);
        assertThat(http.ids()).contains("before", "after").doesNotContain("during");
    }
}
