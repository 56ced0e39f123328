package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;

class DiscoveryTest {
    private static final String OWN = "http://own";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();
    private boolean alone;
    private Discovery discovery;

    @BeforeEach
    void begin() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), OWN + ", http://one, http://two");
        Outside outside =
                new Outside(new BoundedClient(Optional.empty(), "test", Limits.USUAL), this::answer, Optional.empty());
        discovery = new Discovery(List.of(list.toString()), OWN, outside, (provider, elements) -> {}, () -> alone);
    }

    @Test
    void whenAllHaveAnsweredTheyAreAskedAgainInAnHour() {
        assertThat(discovery.look(SECOND)).isEqualTo(HOUR);
        assertThat(asked).containsExactly("http://one", "http://two");
    }

    @Test
    void whoDoesNotAnswerMayBelongToAnotherGroupAndIsAskedAgainSoon() {
        silent.add("http://one");

        assertThat(discovery.look(SECOND)).isEqualTo(SECOND.multipliedBy(2));
        assertThat(asked).containsExactly("http://one", "http://two");
    }

    @Test
    void whoIsAloneAsksAgainSoon() {
        alone = true;

        assertThat(discovery.look(SECOND)).isEqualTo(SECOND.multipliedBy(2));
    }

    @Test
    void itAsksAtLeastOnceAMinuteUntilAllHaveAnswered() {
        silent.add("http://two");

        assertThat(discovery.look(HOUR)).isEqualTo(Duration.ofMinutes(1));
    }

    private Reply answer(String address, Request request) {
        asked.add(address);
        return silent.contains(address)
                ? new Reply.Unreachable("away")
                : new Reply.Records(List.of(), Optional.empty());
    }
}
