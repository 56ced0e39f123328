package org.waymark.registry.processes.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What publishers asked for and were told, in order, and what follows for each record. A record is in a version, counted
 * from one, or {@link #GONE}. Thread-safe; each record has one publisher, who asks for one thing after the other.
 */
final class History {
    static final int GONE = 0;

    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, Set<Integer>> possible = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** What a publisher asks for. */
    enum Kind {
        REGISTER,
        UPDATE,
        RENEW,
        REMOVE
    }

    /** What a publisher was told. */
    enum Answer {
        /** Done. */
        ACKNOWLEDGED,
        /** Nothing: it may have been done. */
        NONE,
        /** It was not done, and never will be. */
        NOT_DONE
    }

    /**
     * One request of a publisher, and the answer.
     *
     * @param place the registry that was asked
     * @param version in which the record is if it was done
     */
    record Deed(String place, Kind kind, String id, int version, Answer answer) {}

    synchronized void add(Deed deed) {
        deeds.add(deed);
        places.put(deed.id(), deed.place());
        Set<Integer> versions = possible.computeIfAbsent(deed.id(), id -> new TreeSet<>(Set.of(GONE)));
        if (deed.answer() == Answer.ACKNOWLEDGED) {
            versions.clear();
        }
        if (deed.answer() != Answer.NOT_DONE) {
            versions.add(deed.version());
        }
    }

    /** Every record that was ever asked for, and in which versions it may be. */
    synchronized Map<String, Set<Integer>> possible() {
        Map<String, Set<Integer>> copy = new HashMap<>();
        possible.forEach((id, versions) -> copy.put(id, Set.copyOf(versions)));
        return copy;
    }

    /** The registry where a record is published. */
    synchronized String place(String id) {
        return places.get(id);
    }

    synchronized long count(Answer answer) {
        return deeds.stream().filter(deed -> deed.answer() == answer).count();
    }

    synchronized long count(Kind kind) {
        return deeds.stream()
                .filter(deed -> deed.kind() == kind && deed.answer() == Answer.ACKNOWLEDGED)
                .count();
    }

    /** Changes that were made, or may have been. */
    synchronized long changes() {
        return deeds.size() - count(Answer.NOT_DONE);
    }
}
