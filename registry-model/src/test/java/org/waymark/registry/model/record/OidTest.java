package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.ArbitraryRecords;

class OidTest {
    private static final long LAST_SECOND = 0xffff_ffffL;

    @Test
    void aNumberStartsWithTheSecondItWasGivenIn() {
        assertThat(Oid.NONE.next(Instant.ofEpochSecond(0x6921a1c0L))).hasToString("6921a1c00000000000000000");
    }

    @Test
    void numbersOfOneSecondAreCounted() {
        Oid first = Oid.NONE.next(NOON);

        Oid second = first.next(NOON.plusMillis(999));

        assertThat(second).isEqualTo(new Oid(first.seconds(), first.serial() + 1));
    }

    @Test
    void numbersGrowWhenTheClockGoesBack() {
        Oid before = Oid.NONE.next(NOON);

        assertThat(before.next(NOON.minusSeconds(3600))).isGreaterThan(before);
    }

    @Property
    void theNextNumberIsHigherWhateverTheClockSays(
            @ForAll("oids") Oid oid, @ForAll @LongRange(max = LAST_SECOND) long second) {
        Assume.that(oid.serial() != -1L);

        assertThat(oid.next(Instant.ofEpochSecond(second))).isGreaterThan(oid);
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("oids") Oid oid) {
        assertThat(oid.toString()).matches("[0-9a-f]{24}");
        assertThat(Oid.parse(oid.toString())).isEqualTo(oid);
        assertThat(Oid.parse(oid.toString().toUpperCase(Locale.ROOT))).isEqualTo(oid);
    }

    @Property
    void numbersAreOrderedLikeTheirDigits(@ForAll("oids") Oid one, @ForAll("oids") Oid other) {
        int byDigits = one.toString().compareTo(other.toString());

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(byDigits));
    }

    @Property
    void noneIsLowerThanAnyOther(@ForAll("oids") Oid oid) {
        Assume.that(!oid.equals(Oid.NONE));

        assertThat(Oid.NONE).isLessThan(oid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bad",
                "6921a1c0000000000000000",
                "6921a1c000000000000000000",
                "6921a1c0000000000000000g",
                "+921a1c00000000000000000",
                "6921a1c0-000000000000000",
                " 6921a1c0000000000000000"
            })
    void onlyTwentyFourHexadecimalDigitsAreANumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Oid.parse(text)).withMessageContaining(text);
    }

    @Provide
    Arbitrary<Oid> oids() {
        return ArbitraryRecords.oids();
    }
}
