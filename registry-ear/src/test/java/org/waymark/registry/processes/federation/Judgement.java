package org.waymark.registry.processes.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.processes.Patience;

/**
 * Compares what the roots show with what publishers were told, and with what the registries show where the records are
 * published.
 *
 * @param prefix of the ids of those publishers' records
 */
record Judgement(Federation federation, History history, String prefix) {

    /**
     * Waits until every root has exactly what was acknowledged.
     *
     * @return how long that took
     */
    Duration await(Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        Patience.within(limit, wrong::toString, () -> {
            wrong.clear();
            wrong.addAll(differences());
            return wrong.isEmpty();
        });
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private List<String> differences() {
        try {
            List<String> wrong = new ArrayList<>();
            for (Member root : federation.roots()) {
                for (Member leaf : federation.leaves()) {
                    compare(root, leaf, wrong);
                }
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        }
    }

    private void compare(Member root, Member leaf, List<String> wrong) throws InterruptedException {
        Optional<Shown> above = Shown.by(root.http());
        Optional<Shown> below = Shown.by(leaf.http());
        if (above.isEmpty() || below.isEmpty()) {
            wrong.add(root.name() + " or " + leaf.name() + " shows nothing");
            return;
        }
        Map<String, Set<Integer>> possible = history.possible();
        possible.forEach((id, versions) -> {
            if (history.place(id).equals(leaf.name())) {
                compare(new Pair(root, above.get(), leaf, below.get()), id, versions)
                        .ifPresent(wrong::add);
            }
        });
        above.get().records().keySet().stream()
                .filter(id -> id.startsWith(prefix) && !possible.containsKey(id))
                .forEach(id -> wrong.add(id + " was never registered, but is at " + root.name()));
    }

    private record Pair(Member root, Shown above, Member leaf, Shown below) {}

    private Optional<String> compare(Pair pair, String id, Set<Integer> versions) {
        int version = pair.above.version(id);
        String what = id + " is " + version + " at " + pair.root.name();
        if (!versions.contains(version)) {
            return Optional.of(what + ", and may be " + versions);
        }
        if (version != pair.below.version(id)) {
            return Optional.of(what + ", but " + pair.below.version(id) + " where it was published");
        }
        if (version == History.GONE) {
            return Optional.empty();
        }
        if (!pair.above.essence(id).equals(pair.below.essence(id))) {
            return Optional.of(pair.above.essence(id) + " was published as " + pair.below.essence(id));
        }
        List<String> route = pair.above.route(id);
        boolean plausible = !route.isEmpty()
                && route.get(0).equals(pair.leaf.address())
                && !route.contains(pair.root.address())
                && Set.copyOf(route).size() == route.size();
        return plausible ? Optional.empty() : Optional.of(id + " came by " + route);
    }
}
