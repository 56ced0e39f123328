package org.waymark.registry.ejb.federation;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.ring.Neighbourhood;

/** What a global registry does beside what all do: it makes itself known, looks for the others, and chooses neighbours. */
final class GlobalRole {
    private final SelfRecord self;
    private final GlobalMembers members;
    private final Neighbourhood neighbourhood;
    private final Discovery discovery;
    private boolean discovering;

    GlobalRole(SelfRecord self, GlobalMembers members, Neighbourhood neighbourhood, Discovery discovery) {
        this.self = self;
        this.members = members;
        this.neighbourhood = neighbourhood;
        this.discovery = discovery;
    }

    /** Does what is due. */
    void tend(ThreadFactory threads) {
        self.tend();
        if (!discovering) {
            discovering = true;
            threads.newThread(discovery).start();
        }
    }

    Set<Target> neighbours(Predicate<String> isDead, Instant now) {
        return neighbourhood.of(members.beside(neighbourhood.own(), now), isDead, now).stream()
                .map(address -> new Target(address, Position.NEIGHBOUR))
                .collect(Collectors.toSet());
    }

    /** Takes leave of the others; what is still to be told about it is told by the links. */
    void takeLeave() {
        self.takeBack();
    }

    void stop() {
        discovery.stop();
    }
}
