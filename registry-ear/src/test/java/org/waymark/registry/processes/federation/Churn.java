package org.waymark.registry.processes.federation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.registry.processes.Patience;

/**
 * Publishers at every leaf, readers at every root, and trouble between them, in rounds: at the end of each everything is
 * mended, and the roots must come to hold exactly what was acknowledged.
 */
final class Churn implements AutoCloseable {
    /**
     * The longest pause before a registry tries again what failed, the longest wait for an answer, and as much again for a
     * machine that is busy.
     */
    static final Duration CONVERGED = Duration.ofMinutes(2);

    private static final Duration PUBLISHED = Duration.ofMinutes(2);

    private final Federation federation;
    private final String prefix;
    private final History history = new History();
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<Duration> convergences = new ArrayList<>();
    private final Set<Member> killed = new LinkedHashSet<>();
    private int faults;
    private int kills;

    /** What is done to a federation while publishers are at work. */
    interface Mischief {
        void doIt() throws IOException, InterruptedException;
    }

    /** @param prefix of the ids of all records that it has published */
    Churn(Federation federation, String prefix) {
        this.federation = federation;
        this.prefix = prefix;
        federation.roots().forEach(root -> watchers.add(Watcher.of(root, prefix)));
    }

    History history() {
        return history;
    }

    /** How long it took after each round until the roots had everything. */
    List<Duration> convergences() {
        return convergences;
    }

    int faults() {
        return faults;
    }

    int kills() {
        return kills;
    }

    /** How often everything at a root was read. */
    int reads() {
        return watchers.stream().mapToInt(Watcher::reads).sum();
    }

    /** What readers at the roots saw go backwards, in words. */
    List<String> backwards() {
        return watchers.stream()
                .flatMap(watcher -> watcher.backwards().stream())
                .toList();
    }

    /** One round. */
    void round(Mischief mischief) throws IOException, InterruptedException {
        List<BusyPublisher> publishers = new ArrayList<>();
        try {
            String round = prefix + convergences.size() + "-";
            federation.leaves().forEach(leaf -> publishers.add(BusyPublisher.at(leaf, history, round)));
            mischief.doIt();
        } finally {
            publishers.forEach(BusyPublisher::close);
        }
        for (Member member : killed) {
            member.awaitReady();
        }
        killed.clear();
        federation.heal();
        convergences.add(new Judgement(federation, history, prefix).await(CONVERGED));
    }

    void suffer(FaultyLink way, Trouble trouble) {
        if (!trouble.equals(Trouble.NONE)) {
            faults++;
        }
        way.suffer(trouble);
    }

    /** Kills a registry and starts it again on what it has. */
    void kill(Member member) throws IOException, InterruptedException {
        kills++;
        member.kill();
        member.start();
        killed.add(member);
    }

    void awaitAllReady() throws InterruptedException {
        for (Member member : killed) {
            member.awaitReady();
        }
    }

    /** Lets publishers make so many more changes. */
    void letPublish(int changes) throws InterruptedException {
        long wanted = history.changes() + changes;
        Patience.within(PUBLISHED, () -> changes + " changes", () -> history.changes() >= wanted);
    }

    @Override
    public void close() {
        watchers.forEach(Watcher::close);
    }
}
