package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.population.LdifRendering;
import org.waymark.registry.model.population.Population;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.publisher.source.Harvest;

class BdiiPopulationTest {
    private static final int SOME = 700;

    @Test
    void whatIsHarvestedIsWhatThePublishersOfThePopulationWouldSend() throws IOException, LDAPException {
        StringBuilder ldif = new StringBuilder();
        LdifRendering.write(Population.of(1).records(SOME), ldif);

        Harvest harvest;
        try (Bdii bdii = Bdii.with(ldif.toString())) {
            harvest = bdii.source(Bdii.PATIENT).harvest();
        }

        assertThat(harvest.unread()).isEmpty();
        assertThat(harvest.flaws()).isEmpty();
        assertThat(byId(harvest)).isEqualTo(expected(SOME));
        assertThat(harvest.descriptions())
                .allMatch(description -> new RecordRules(CheckingMode.STRICT, new RecordLimits(100, 1000))
                        .check(description.attributes())
                        .isEmpty());
    }

    static Map<String, Map<String, AttributeValue>> byId(Harvest harvest) {
        return harvest.descriptions().stream()
                .collect(Collectors.toMap(
                        description -> description.id().value(),
                        description -> description.attributes().asMap()));
    }

    static Map<String, Map<String, AttributeValue>> expected(int count) {
        return Population.of(1)
                .records(count)
                .map(LdifRendering::carried)
                .collect(Collectors.toMap(
                        record -> record.text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow(), Attributes::asMap));
    }
}
