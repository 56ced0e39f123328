package org.waymark.registry.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.registry.ejb.status.RegistryStatus;
import org.waymark.registry.model.feed.Revision;

class StatusResourceTest {
    private static final Instant START = Instant.parse("2026-07-01T08:02:08Z");

    @Test
    void emirsKeysComeFirstAndInOrder() {
        RegistryStatus status = new RegistryStatus(
                "1", "engine 2", "n", false, URI.create("http://r:1"), START, 7, new Revision(9), true, true, 100);

        assertThat(StatusResource.document(status).build().keySet())
                .startsWith(
                        "EMIRServerVersion",
                        "MongoDBVersion",
                        "JavaVersion",
                        "OSName",
                        "OSArchitecture",
                        "OSVersion",
                        "MaxRecordInRequest",
                        "EMIRServerComponentName",
                        "RunningSince",
                        "NumberofEntries");
    }

    @Test
    void timesLookAsInEmir() {
        assertThat(EmirTime.format(START)).matches("(Tue|Wed|Thu) (Jun|Jul) \\d\\d \\d\\d:\\d\\d:08 \\S+ 2026");
    }
}
