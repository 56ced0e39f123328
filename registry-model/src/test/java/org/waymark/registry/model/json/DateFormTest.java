package org.waymark.registry.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {
    private static final long YEAR_0 = -62_167_219_200_000L;
    private static final long END_OF_9999 = 253_402_300_799_999L;

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T08:30:00.250Z, 2024-05-01T08:30:00.250Z",
        "2024-05-01T08:30:00Z, 2024-05-01T08:30:00.000Z",
        "2024-05-01T08:30:00.5Z, 2024-05-01T08:30:00.500Z",
        "2024-05-01T08:30:00.123456789Z, 2024-05-01T08:30:00.123Z",
        "2024-05-01T08:30:00+02:00, 2024-05-01T06:30:00.000Z",
        "2024-05-01T08:30:00.250+0200, 2024-05-01T06:30:00.250Z",
        "2024-05-01T08:30:00-09:30, 2024-05-01T18:00:00.000Z",
        "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.9Z, 1969-12-31T23:59:59.900Z",
    })
    void everyFormIsReadAndWrittenInOne(String text, String written) {
        assertThat(DateForm.parse(text).map(DateForm::format)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-13-41T25:61:61.5Z",
                "2023-02-29T08:30:00Z",
                "2024-05-01T24:00:00Z",
                "2024-05-01T08:30:60Z",
                "2011-07-21T11:47:24.123Zjunk",
                "2011-07-21T11:47:24.123ZZ",
                "2011-07-21T11:47:24+02:00+0200",
                "2011-07-21T11:47:24Z ",
                " 2011-07-21T11:47:24Z",
                "2011-07-21T11:47:24+25:00",
                "2011-07-21T11:47:24",
                "2011-07-21T11:47Z",
                "2011-07-21 11:47:24Z",
                "2011-07-21t11:47:24z",
                "2011-07-21",
                "11-07-21T11:47:24Z",
                "1721908800000",
                "tomorrow",
                "",
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(DateForm.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-00:01",
                "-0001-12-31T23:59:59Z",
                "0000-01-01T00:00:00+00:01"
            })
    void yearsThatFourDigitsCannotSayAreRefused(String text) {
        assertThat(DateForm.parse(text)).isEmpty();
    }

    @Test
    void millisecondsSinceTheEpochAreReadWithinTheSameYears() {
        assertThat(DateForm.ofEpochMillis(0)).contains(Instant.EPOCH);
        assertThat(DateForm.ofEpochMillis(YEAR_0)).contains(Instant.parse("0000-01-01T00:00:00Z"));
        assertThat(DateForm.ofEpochMillis(YEAR_0 - 1)).isEmpty();
        assertThat(DateForm.ofEpochMillis(END_OF_9999)).contains(Instant.parse("9999-12-31T23:59:59.999Z"));
        assertThat(DateForm.ofEpochMillis(END_OF_9999 + 1)).isEmpty();
        assertThat(DateForm.ofEpochMillis(Long.MAX_VALUE)).isEmpty();
        assertThat(DateForm.ofEpochMillis(Long.MIN_VALUE)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadBackToTheMillisecond(
            @ForAll @LongRange(min = YEAR_0, max = END_OF_9999) long millis,
            @ForAll @LongRange(max = 999_999) long nanos) {
        Instant instant = Instant.ofEpochMilli(millis);

        String written = DateForm.format(instant.plusNanos(nanos));

        assertThat(written).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(DateForm.parse(written)).contains(instant);
    }

    @Property
    void anyTextIsADateOrNone(@ForAll String text) {
        assertThat(DateForm.parse(text).map(DateForm::format).flatMap(DateForm::parse))
                .isEqualTo(DateForm.parse(text));
    }
}
