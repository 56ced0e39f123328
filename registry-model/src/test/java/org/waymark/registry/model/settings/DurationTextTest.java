package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"90s,PT1M30S", "15m,PT15M", "12 h,PT12H", "7D,PT168H", "PT1H30M,PT1H30M", "P2D,PT48H", "0s,PT0S"})
    void readsWhatPeopleWrite(String text, Duration length) {
        assertThat(DurationText.read(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "h", "1w", "1.5h", "1h30m", "9999999999d", "P1Y"})
    void refusesTheRest(String text) {
        assertThat(DurationText.read(text)).isEmpty();
    }

    @Property
    void readsWhatItWrites(@ForAll @LongRange(min = 0, max = 400_000_000_000L) long millis) {
        Duration length = Duration.ofMillis(millis);

        assertThat(DurationText.read(DurationText.write(length))).contains(length);
    }
}
