package org.waymark.registry.xacml.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.settings.PolicySettings.Combining;
import org.waymark.registry.xacml.attributes.AttributeSources.Known;

class AttributeSourcesTest {
    private static final AttributeTable NOTHING = table(Optional.empty());
    private static final AttributeTable FIRST = table(Optional.of(Map.of("role", List.of("a"), "x", List.of("1"))));
    private static final AttributeTable SECOND = table(Optional.of(Map.of("role", List.of("b"), "y", List.of("2"))));

    @ParameterizedTest
    @CsvSource({
        "MERGE_LAST_OVERRIDES, role=[b] x=[1] y=[2]",
        "MERGE, role=[a; b] x=[1] y=[2]",
        "FIRST_APPLICABLE, role=[a] x=[1]",
        "FIRST_ACCESSIBLE, ''"
    })
    void severalSourcesAreCombined(Combining combining, String expected) {
        CallerAttributes attributes =
                new Known(List.of(NOTHING, FIRST, SECOND), combining).of(new X500Principal("CN=Ada"));

        assertThat(String.join(
                        " ",
                        attributes.values().entrySet().stream()
                                .map(Map.Entry::toString)
                                .sorted()
                                .toList()))
                .isEqualTo(expected.replace("; ", ", "));
    }

    private static AttributeTable table(Optional<Map<String, List<String>>> values) {
        return new AttributeTable() {
            @Override
            public Optional<CallerAttributes> find(X500Principal caller) {
                return values.map(CallerAttributes::new);
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }
}
