package org.waymark.registry.ejb.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.record;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

class FindingRecordsTest {
    private static final EndpointId ID = new EndpointId("a");
    private static final RecordQuery EVERYTHING =
            new RecordQuery(Condition.ANYTHING, new Window(0, 10, SortOrder.NATURAL));

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();
    private final MutableClock clock = new MutableClock(NOON);
    private final FindingRecords finding = new FindingRecords(() -> records, clock);

    @BeforeEach
    void register() {
        records.change(NOON, draft -> draft.put(record("a")));
    }

    @Test
    void recordsAreFoundUntilTheirLeaseIsOver() {
        assertThat(finding.find(ID)).isPresent();
        assertThat(finding.find(EVERYTHING)).hasSize(1);
        assertThat(finding.distinct(Glue2.SERVICE_TYPE, Condition.ANYTHING)).containsExactly("t1");

        clock.advance(Duration.ofHours(1));

        assertThat(finding.find(ID)).isEmpty();
        assertThat(finding.find(EVERYTHING)).isEmpty();
        assertThat(finding.distinct(Glue2.SERVICE_TYPE, Condition.ANYTHING)).isEmpty();
    }

    @Test
    void nothingIsAnsweredWhileTheRecordsAreStillBeingRead() {
        records.startAnew();

        assertThatExceptionOfType(StillStarting.class)
                .isThrownBy(() -> finding.find(ID))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STARTING));
        assertThatExceptionOfType(StillStarting.class).isThrownBy(() -> finding.find(EVERYTHING));
        assertThatExceptionOfType(StillStarting.class)
                .isThrownBy(() -> finding.distinct(Glue2.SERVICE_TYPE, Condition.ANYTHING));
    }

    @Test
    void questionsAreAnsweredOnceTheRecordsAreRead() {
        records.startAnew();

        records.catchUp();

        assertThat(finding.find(ID)).isPresent();
    }
}
