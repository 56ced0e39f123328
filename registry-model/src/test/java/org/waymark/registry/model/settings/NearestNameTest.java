package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final Set<String> KNOWN = SettingKeys.spellings().collect(Collectors.toUnmodifiableSet());

    @Test
    void findsWhatWasMeant() {
        assertThat(NearestName.of("emir.recrod.maximum", KNOWN)).contains("emir.record.maximum");
        assertThat(NearestName.of("emir.record.expirydefault", KNOWN)).contains("emir.record.expiryDefault");
        assertThat(NearestName.of("emir.mongo.port", KNOWN)).contains("emir.mongodb.port");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(NearestName.of("emir.something.else", KNOWN)).isEmpty();
        assertThat(NearestName.of("emir.x", List.of())).isEmpty();
    }

    @Property
    void oneLetterTooManyIsNoObstacle(
            @ForAll("known") String name, @ForAll @IntRange(max = 40) int place, @ForAll @AlphaChars char letter) {
        StringBuilder slip = new StringBuilder(name).insert(Math.min(place, name.length()), letter);

        assertThat(NearestName.of(slip.toString(), KNOWN).map(found -> NearestName.distance(found, slip.toString())))
                .hasValueSatisfying(distance -> assertThat(distance).isLessThanOrEqualTo(1));
    }

    @Property
    void distanceIsAMetric(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b,
            @ForAll @AlphaChars @StringLength(max = 12) String c) {
        assertThat(NearestName.distance(a, b)).isEqualTo(NearestName.distance(b, a));
        assertThat(NearestName.distance(a, a)).isZero();
        assertThat(NearestName.distance(a, c))
                .isLessThanOrEqualTo(NearestName.distance(a, b) + NearestName.distance(b, c));
    }

    @Provide
    Arbitrary<String> known() {
        return Arbitraries.of(KNOWN);
    }
}
