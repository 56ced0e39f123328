package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingTest {
    private static final String OWN = "http://localhost:54321";

    /** What EMIR itself was seen to choose. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | 0
                    2  | 1 0
                    3  | 2 1
                    4  | 2 3 0
                    7  | 2 3 6
                    8  | 2 6 5 7
                    9  | 2 6 8 1
                    12 | 11 10 6 9
                    20 | 7 6 11 18 15
                    40 | 17 25 13 30 9 36
                    """)
    void theNeighboursAreThoseThatEmirChooses(int others, String numbers) {
        List<String> expected = Arrays.stream(numbers.split(" "))
                .map(Integer::valueOf)
                .map(RingTest::other)
                .toList();

        assertThat(ringWith(others).neighbours(OWN, 2)).isEqualTo(expected);
    }

    @Test
    void theSequenceIsThatOfEmir() {
        assertThat(ringWith(8).sequence())
                .containsExactly(other(4), other(1), other(7), OWN, other(2), other(6), other(3), other(5), other(0));
    }

    /** Where the quotient of two logarithms is a hair above the whole number, EMIR comes back to itself. */
    @ParameterizedTest
    @CsvSource({"8, 512", "19, 6859", "22, 10648"})
    void anExactPowerOfTheSparsityMakesNobodyItsOwnNeighbour(int sparsity, int size) {
        assertThat(Math.ceil(Math.log10(size) / Math.log10(sparsity))).isEqualTo(4);

        assertThat(ringWith(size - 1).neighbours(OWN, sparsity)).hasSize(3).doesNotContain(OWN);
    }

    @Test
    void whoIsAloneHasNoNeighbours() {
        assertThat(Ring.of(List.of(OWN)).neighbours(OWN, 2)).isEmpty();
        assertThat(Ring.of(List.of()).neighbours(OWN, 2)).isEmpty();
    }

    @Test
    void whoIsNoMemberCountsFromTheFirst() {
        assertThat(ringWith(8).neighbours("http://stranger", 2)).containsExactly(other(4), other(1), OWN, other(5));
    }

    @Test
    void whoComesTwiceCountsOnce() {
        List<String> members = List.of(OWN, other(0), other(1), other(2), other(1), OWN);

        assertThat(Ring.of(members).sequence()).isEqualTo(ringWith(3).sequence());
    }

    @Test
    void theNextWhoLivesStandsForTheDead() {
        Set<String> dead = Set.of(other(2), other(5));

        assertThat(ringWith(8).neighbours(OWN, 2, dead::contains))
                .containsExactly(other(6), other(3), other(0), other(7));
    }

    @Test
    void whereEverybodyElseIsDeadThereIsNobody() {
        assertThat(ringWith(8).neighbours(OWN, 2, url -> true)).isEmpty();
    }

    @Test
    void aSparsityBelowTwoIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ringWith(1).neighbours(OWN, 1));
    }

    private static Ring ringWith(int others) {
        return Ring.of(Stream.concat(Stream.of(OWN), IntStream.range(0, others).mapToObj(RingTest::other))
                .toList());
    }

    private static String other(int number) {
        return "http://gsr" + number + ".hu";
    }
}
