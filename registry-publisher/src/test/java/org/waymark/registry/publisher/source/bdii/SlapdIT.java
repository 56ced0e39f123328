package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.population.LdifRendering;
import org.waymark.registry.model.population.Population;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;

@Timeout(180)
class SlapdIT {
    private static final int SOME = 1500;

    /** As BDIIs have it. */
    private static final String NO_LIMITS = "sizelimit unlimited\ntimelimit 2400";

    @TempDir
    Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(Slapd.root().isPresent(), "slapd with the schema of GLUE 2.0 is not there: scripts/fetch-slapd");
    }

    @Test
    void whatIsHarvestedIsWhatThePublishersOfThePopulationWouldSend() throws IOException, InterruptedException {
        Harvest harvest = harvest(NO_LIMITS, 500);

        assertThat(harvest.unread()).isEmpty();
        assertThat(harvest.flaws()).isEmpty();
        assertThat(BdiiPopulationTest.byId(harvest)).isEqualTo(BdiiPopulationTest.expected(SOME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sizelimit size.soft=500 size.hard=unlimited",
                "sizelimit size.soft=500 size.hard=500 size.prtotal=unlimited",
                "sizelimit size.soft=unlimited size.hard=unlimited size.pr=100",
                "sizelimit size.soft=unlimited size.hard=unlimited size.prtotal=disabled",
                "sizelimit size.soft=unlimited size.hard=unlimited\ntimelimit time.soft=60 time.hard=60",
            })
    void limitsThatLetEverythingThroughDoNotMatter(String limits) throws IOException, InterruptedException {
        assertThat(harvest(limits, 500).descriptions()).hasSize(SOME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sizelimit 500                                     | gives no more than 500 entries: size limit exceeded.
            sizelimit size.soft=100 size.hard=1200            | gives no more than 1200 entries: size limit exceeded.
            sizelimit size.unchecked=100 size.soft=unlimited  | does not answer: admin limit exceeded, admin limit exceeded.
            """)
    void limitsThatHoldSomethingBackHoldAllBack(String limits, String why) throws IOException, InterruptedException {
        Harvest harvest = harvest(limits, 500);

        assertThat(harvest.descriptions()).isEmpty();
        assertThat(harvest.unread().get(Origin.whole(Bdii.NAME))).endsWith(why);
    }

    private Harvest harvest(String limits, int page) throws IOException, InterruptedException {
        Path ldif = folder.resolve("population.ldif");
        try (Writer writer = Files.newBufferedWriter(ldif)) {
            LdifRendering.write(Population.of(1).records(SOME), writer);
        }
        try (Slapd slapd = Slapd.with(ldif, folder, limits)) {
            BdiiLimits patient = new BdiiLimits(
                    Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), page, 100_000);
            return Bdii.at(slapd.port(), "o=glue", patient).harvest();
        }
    }
}
