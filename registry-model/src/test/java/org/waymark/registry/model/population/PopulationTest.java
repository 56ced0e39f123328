package org.waymark.registry.model.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;

class PopulationTest {
    private static final int MANY = 10_000;

    private final Population population = Population.of(1);

    @Test
    void isTheSameForTheSameSeed() {
        List<Attributes> few = population.records(300).toList();

        assertThat(Population.of(1).records(500)).startsWith(few.toArray(Attributes[]::new));
        assertThat(Population.of(2).records(300)).isNotEqualTo(few);
    }

    @Test
    void namesNoEndpointTwice() {
        Set<String> ids = new HashSet<>();

        assertThat(population.records(MANY)).allMatch(record -> ids.add(text(record, Glue2.SERVICE_ENDPOINT_ID)));
        assertThat(ids).hasSize(MANY);
    }

    @Test
    void isAcceptedByStrictRules() {
        RecordRules rules = new RecordRules(CheckingMode.STRICT, new RecordLimits(100, 1000));

        assertThat(population.records(MANY))
                .allMatch(record -> rules.check(record).isEmpty());
    }

    @Test
    void saysTheSameOfAServiceWithEveryEndpoint() {
        Map<String, Attributes> services = new HashMap<>();

        assertThat(population.records(1000)).allMatch(record -> {
            Attributes service = record.without(name -> name.startsWith("Service_Endpoint_"));
            Attributes first = services.putIfAbsent(text(record, Glue2.SERVICE_ID), service);
            return first == null || first.equals(service);
        });
    }

    @Test
    void leavesTheEnvelopeToTheRegistry() {
        assertThat(population.records(1000))
                .noneMatch(record -> record.names().stream().anyMatch(Glue2::isEnvelope));
    }

    @Test
    void hasTheSizeAndVarietyOfARealOne() {
        List<Attributes> records = population.records(MANY).toList();

        assertThat(records.stream()
                        .mapToInt(record -> Population.json(record).size())
                        .average()
                        .orElseThrow())
                .isBetween(1500.0, 2500.0);
        assertThat(distinct(records, Glue2.SERVICE_TYPE)).containsExactlyInAnyOrderElementsOf(Population.types());
        assertThat(Population.types()).hasSizeBetween(35, 45);
        assertThat(distinct(records, Glue2.SERVICE_LOCATION_COUNTRY)).hasSizeGreaterThan(40);
        assertThat(records.stream()
                        .map(record -> record.get("Service_Admin_Domain"))
                        .distinct())
                .hasSize(300);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        List<Attributes> records = population.records(1000).toList();
        String sent = population.texts(1000).map(JsonText::toString).collect(Collectors.joining(",", "[", "]"));

        List<AttributeValue> read = new BatchReader(10)
                .read(new ByteArrayInputStream(JsonText.of(sent).toBytes()));

        assertThat(read).map(value -> ((Nested) value).members()).isEqualTo(records);
    }

    private static Set<String> distinct(List<Attributes> records, Glue2 attribute) {
        return records.stream().map(record -> text(record, attribute)).collect(Collectors.toSet());
    }

    private static String text(Attributes record, Glue2 attribute) {
        return record.text(attribute).orElseThrow();
    }
}
