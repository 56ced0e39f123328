package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.settings.SettingKind.Fit;

class SettingKeysTest {

    @ParameterizedTest
    @MethodSource("keys")
    void everyStandardIsAllowed(SettingKey<?> key) {
        if (!key.standard().isEmpty()) {
            assertThat(key.kind().parse(key.standard())).isInstanceOf(Fit.class);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsToldInASentence(SettingKey<?> key) {
        assertThat(key.name()).startsWith(SettingKeys.PREFIX);
        assertThat(key.sentence()).endsWith(".").doesNotContain("|");
        assertThat(key.kind().allowed()).isNotBlank();
    }

    @Test
    void noSpellingMeansTwoThings() {
        List<String> spellings =
                SettingKeys.all().flatMap(SettingKey::spellings).toList();

        assertThat(spellings).doesNotHaveDuplicates();
        assertThat(spellings.stream().map(SettingSource::variable)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(classes = {ServerKeys.class, RecordKeys.class, StoreKeys.class, RequestKeys.class})
    void everyConstantStandsInTheTable(Class<?> table) {
        assertThat(constants(table)).isNotEmpty().isSubsetOf(SettingKeys.all().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emir.security.truststore.crlLocations.1",
                "emir.security.truststore.crlLocations",
                "emir.security.attributes.FILE.class",
                "emir.client.http.proxyHost",
                "emir.anonymousPort",
                "emir.mongodb.colName"
            })
    void familiesAndAliasesAreKnown(String name) {
        assertThat(SettingKeys.named(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emir.security.truststore.crlLocationsX", "emir.clients", "emir.mongodb", "emir.record.Maximum"})
    void nearlyIsNotKnown(String name) {
        assertThat(SettingKeys.named(name)).isEmpty();
    }

    static Stream<SettingKey<?>> keys() {
        return SettingKeys.all();
    }

    private static List<SettingKey<?>> constants(Class<?> table) {
        return Arrays.stream(table.getDeclaredFields())
                .filter(field -> field.getType() == SettingKey.class)
                .<SettingKey<?>>map(field -> {
                    try {
                        return (SettingKey<?>) field.get(table);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
