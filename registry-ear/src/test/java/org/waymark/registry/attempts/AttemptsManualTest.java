package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.ProjectRoot;

class AttemptsManualTest {
    private static final String BEGIN = "<!-- From the table of attempts in the tests; a test compares them. -->";
    private static final String END = "<!-- End of the table. -->";

    @Test
    void theManualShowsTheAttempts() throws IOException {
        String manual = Files.readString(ProjectRoot.find().resolve("docs/guide/attempts.md"));

        assertThat(manual)
                .as("between the comments of docs/guide/attempts.md belongs:%n%s", Attempts.table())
                .contains(BEGIN + "\n\n" + Attempts.table() + "\n" + END);
    }

    @Test
    void noAttemptIsMadeTwice() {
        assertThat(new HashSet<>(Attempts.all().stream().map(Attempt::title).toList()))
                .hasSameSizeAs(Attempts.all())
                .hasSizeGreaterThan(90);
    }
}
