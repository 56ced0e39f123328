package org.waymark.registry.ejb.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.ALICE_HERSELF;
import static org.waymark.registry.model.Fixtures.BOB_HIMSELF;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.THE_OPERATOR;
import static org.waymark.registry.model.Fixtures.record;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.settings.ServerSettings;

class RemovingRecordsTest {
    private static final EndpointId ALICES = new EndpointId("alices");

    private static final ServerSettings DOMAIN_REGISTRY =
            new ServerSettings(URI.create("http://127.0.0.1:9126"), false);

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();
    private final MutableClock clock = new MutableClock(NOON);
    private final RemovingRecords removing =
            new RemovingRecords(records, DOMAIN_REGISTRY, Registrations.meters(), clock);

    @BeforeEach
    void register() {
        records.change(NOON, draft -> draft.put(record("alices")));
    }

    @Test
    void theOwnerRemovesTheRecord() {
        removing.remove(ALICE_HERSELF, ALICES, Optional.empty());

        assertThat(records.find(ALICES, NOON)).isEmpty();
    }

    @Test
    void anAdministratorRemovesAnybodysRecord() {
        removing.remove(THE_OPERATOR, ALICES, Optional.empty());

        assertThat(records.find(ALICES, NOON)).isEmpty();
    }

    @Test
    void removalByAnotherOwnerIsRefused() {
        assertThatExceptionOfType(ForeignRecord.class)
                .isThrownBy(() -> removing.remove(BOB_HIMSELF, ALICES, Optional.empty()))
                .withMessageContainingAll("alices", "CN=Bob,O=Grid,C=FR")
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_THE_OWNER));
        assertThat(records.find(ALICES, NOON)).isPresent();
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThatExceptionOfType(UnknownRecord.class)
                .isThrownBy(() -> removing.remove(ALICE_HERSELF, new EndpointId("nobodys"), Optional.empty()))
                .withMessageContaining("nobodys")
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_RECORD));
    }

    @Test
    void whatRanOutIsNotThereForAnybody() {
        clock.advance(Duration.ofHours(1));

        assertThatExceptionOfType(UnknownRecord.class)
                .isThrownBy(() -> removing.remove(ALICE_HERSELF, ALICES, Optional.empty()));
        assertThatExceptionOfType(UnknownRecord.class)
                .isThrownBy(() -> removing.remove(BOB_HIMSELF, ALICES, Optional.empty()));
    }

    @Test
    void removingTwiceIsRefusedTheSecondTime() {
        removing.remove(ALICE_HERSELF, ALICES, Optional.empty());

        assertThatExceptionOfType(UnknownRecord.class)
                .isThrownBy(() -> removing.remove(ALICE_HERSELF, ALICES, Optional.empty()));
    }
}
