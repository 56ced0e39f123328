package org.waymark.registry.model.ring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The global registries in a circle, as EMIR puts them. Each sends changes to those at the distances 1, s, s², ... after
 * it, where s is the sparsity; as everybody sends to the next, every change goes round.
 *
 * <p>EMIR's circle is the order in which a {@link Hashtable} happens to be walked, and its nodes share it only with
 * those who walk the same. So this is a {@code Hashtable} too: its order is promised nowhere, but has been what the
 * tests say for as long as there is EMIR. Should a JDK change it, nobody chooses wrongly, but the circles would differ.
 *
 * <p>Which of the members in one bucket comes first depends on the order they were given in. EMIR takes them as its
 * database has them, which differs from node to node, and the wider the steps, the likelier its net falls apart. So
 * registries that give the members in the same order, whatever that is, see the same circle and are sure to be
 * connected; others are not.
 */
public final class Ring {
    private static final int DENSEST = 2;
    private static final int HEXADECIMAL = 16;

    private final List<String> sequence;

    private Ring(List<String> sequence) {
        this.sequence = sequence;
    }

    /**
     * The ring of these registries.
     *
     * @param members their URLs, exactly as their records have them, this registry among them, in an order that all
     *     registries have; one that comes again counts once. A registry whose record was not refreshed for three hours
     *     is gone or cut off: whoever calls leaves it out, or says that it is dead when asking for neighbours.
     */
    public static Ring of(List<String> members) {
        @SuppressWarnings("JdkObsolete") // its order is what is wanted
        Map<String, String> table = new Hashtable<>();
        members.forEach(url -> table.put(key(url), url));
        return new Ring(List.copyOf(table.values()));
    }

    /** The members in the order of the ring, which goes on with the first after the last. */
    List<String> sequence() {
        return sequence;
    }

    /** The neighbours while nobody is known to be dead. */
    public List<String> neighbours(String own, int sparsity) {
        return neighbours(own, sparsity, url -> false);
    }

    /**
     * To whom a registry sends changes, the nearest first: at most as many as the logarithm of the number of members to
     * the base of the sparsity, rounded up. For a dead neighbour stands the next in the ring that is neither dead nor a
     * neighbour already. A neighbour who lives is therefore never given up for the death of another, and the next
     * living member is always a neighbour: those who see the same ring and agree on who is dead stay connected.
     *
     * @param own the URL of the registry that sends; if it is no member, the first of the ring is at the distance 1
     * @param sparsity at least 2
     * @param isDead asked about URLs of other members only
     */
    public List<String> neighbours(String own, int sparsity, Predicate<String> isDead) {
        if (sparsity < DENSEST) {
            throw new IllegalArgumentException("A sparsity is at least " + DENSEST + ", not " + sparsity);
        }
        int place = sequence.indexOf(own);
        Set<String> chosen = new LinkedHashSet<>();
        // Inexact logarithms give EMIR one distance more for some powers of the sparsity: all the way round, to itself.
        for (long distance = 1; distance < sequence.size(); distance *= sparsity) {
            from(place + Math.toIntExact(distance))
                    .filter(member -> !member.equals(own) && !chosen.contains(member) && !isDead.test(member))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return List.copyOf(chosen);
    }

    private Stream<String> from(int place) {
        int size = sequence.size();
        return IntStream.range(place, place + size).mapToObj(at -> sequence.get(at % size));
    }

    /** MD5 as EMIR writes it, without zeros at its beginning. */
    private static String key(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(url.getBytes(UTF_8));
            return new BigInteger(1, digest).toString(HEXADECIMAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
