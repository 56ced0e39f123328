package org.waymark.registry.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.registration.Examination;

class ModelTemplateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:02:08Z");

    private final ModelTemplate template = new ModelTemplate(NOW);

    @Test
    void bothTemplatesCanBeRegisteredAsTheyAre() throws IOException {
        Examination strict = new Examination(
                new RecordRules(CheckingMode.STRICT, new RecordLimits(100, 1000)),
                new LeasePolicy(Duration.ofDays(1), Duration.ofDays(1)),
                BlockList.OPEN,
                false);

        List<AttributeValue> sent = new BatchReader(10)
                .read(new ByteArrayInputStream(template.json().toBytes()));

        assertThat(sent).hasSize(2).allSatisfy(record -> assertThat(strict.examine(0, record, Caller.ANONYMOUS, NOW))
                .isInstanceOf(Examination.Fit.class));
    }

    @Test
    void theFullTemplateHasEveryAttributeThatCanBeSet() {
        assertThat(template.records().get(0).names())
                .hasSize(Glue2.values().length - 2)
                .doesNotContain(Glue2.ID.key(), Glue2.SERVICE_OWNER.key());
    }

    @Test
    void thePageShowsEveryAttribute() {
        String page = new ModelPage(template.json()).html();

        assertThat(Arrays.stream(Glue2.values()).map(Glue2::key))
                .allSatisfy(key -> assertThat(page).contains(key));
    }
}
