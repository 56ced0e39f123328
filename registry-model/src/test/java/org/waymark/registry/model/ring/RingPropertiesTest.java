package org.waymark.registry.model.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever is dead, the others stay a net, and it is as thin as it was asked to be. */
class RingPropertiesTest {
    private static final int MOST = 60;

    /** Some registries, of which some are dead. */
    record Net(List<String> members, Set<String> dead) {
        Ring ring() {
            return Ring.of(members);
        }

        List<String> living() {
            return members.stream().filter(this::isAlive).toList();
        }

        boolean isAlive(String member) {
            return !dead.contains(member);
        }
    }

    @Provide
    Arbitrary<Net> nets() {
        return Arbitraries.integers()
                .between(0, 9999)
                .map(number -> "https://gsr" + number + ".example.org:9126")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(MOST)
                .flatMap(members -> Arbitraries.of(members).set().map(dead -> new Net(members, dead)));
    }

    @Property
    void ifAllAreAliveTheChoiceIsThatOfEmir(
            @ForAll("nets") Net net, @ForAll @IntRange(min = 2, max = 100) int sparsity) {
        Ring ring = net.ring();

        assertThat(net.members()).allSatisfy(own -> assertThat(ring.neighbours(own, sparsity, url -> false))
                .isEqualTo(countedByLogarithms(ring.sequence(), own, sparsity))
                .isEqualTo(ring.neighbours(own, sparsity)));
    }

    @Property
    void theLivingStayConnected(@ForAll("nets") Net net, @ForAll @IntRange(min = 2, max = 100) int sparsity) {
        Ring ring = net.ring();

        assertThat(net.living()).allSatisfy(one -> assertThat(
                        reached(one, member -> ring.neighbours(member, sparsity, net.dead()::contains).stream()))
                .containsExactlyInAnyOrderElementsOf(net.living()));
    }

    @Property
    void neighboursAreFewAliveDifferentAndOthers(
            @ForAll("nets") Net net, @ForAll @IntRange(min = 2, max = 100) int sparsity) {
        Ring ring = net.ring();

        assertThat(net.members()).allSatisfy(own -> assertThat(ring.neighbours(own, sparsity, net.dead()::contains))
                .hasSizeLessThanOrEqualTo(logarithm(net.members().size(), sparsity))
                .allMatch(net::isAlive)
                .doesNotHaveDuplicates()
                .doesNotContain(own));
    }

    @Property
    void nobodyIsGivenUpForTheDeathOfAnother(
            @ForAll("nets") Net net, @ForAll @IntRange(min = 2, max = 100) int sparsity) {
        Ring ring = net.ring();

        assertThat(net.members()).allSatisfy(own -> assertThat(ring.neighbours(own, sparsity, net.dead()::contains))
                .containsAll(ring.neighbours(own, sparsity).stream()
                        .filter(net::isAlive)
                        .toList()));
    }

    private static List<String> countedByLogarithms(List<String> sequence, String own, int sparsity) {
        long count = (long) Math.ceil(Math.log10(sequence.size()) / Math.log10(sparsity));
        int place = sequence.indexOf(own);
        return Stream.iterate(1, distance -> distance * sparsity)
                .limit(count)
                .map(distance -> sequence.get((place + distance) % sequence.size()))
                .filter(member -> !member.equals(own))
                .toList();
    }

    /** To which power the base is raised until it is not below the number. */
    private static int logarithm(int number, int base) {
        int power = 0;
        for (int reached = 1; reached < number; reached *= base) {
            power++;
        }
        return power;
    }

    private static Set<String> reached(String start, Function<String, Stream<String>> neighbours) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            neighbours.apply(waiting.remove()).filter(reached::add).forEach(waiting::add);
        }
        return reached;
    }
}
