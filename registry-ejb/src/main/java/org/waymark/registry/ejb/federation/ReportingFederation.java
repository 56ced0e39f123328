package org.waymark.registry.ejb.federation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.registry.ejb.duty.DutyWatch;
import org.waymark.registry.ejb.federation.FederationPicture.Subtree;
import org.waymark.registry.model.federation.CheckIns;
import org.waymark.registry.model.federation.CheckIns.Child;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.settings.FederationSettings;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.model.store.RegistryStore;

/** Answers how this registry stands with others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportingFederation {
    @EJB
    private FederationLife life;

    @EJB
    private DutyWatch duty;

    @Inject
    private RegistryStore store;

    @Inject
    private ServerSettings server;

    @Inject
    private FederationSettings settings;

    @Inject
    private Clock clock;

    /** For the container. */
    public ReportingFederation() {}

    /** Whether this node is the one that keeps in touch with other registries. */
    public boolean isOnDuty() {
        return duty.isOnDuty();
    }

    /** How things stand with the registries above and beside. */
    public List<LinkReport> links() {
        return life.reports();
    }

    /** How things stand with the registry above; empty if there is none. */
    public Optional<LinkReport> parent() {
        return links().stream().filter(link -> link.target().isParent()).findFirst();
    }

    /** How things stand with the registries beside. */
    public List<LinkReport> neighbourLinks() {
        return links().stream().filter(link -> !link.target().isParent()).toList();
    }

    /** The time to which all this refers. */
    public Instant now() {
        return clock.instant();
    }

    /** The children that are alive, in the order of addresses. */
    public List<String> children() {
        Instant now = clock.instant();
        return new CheckIns(store.notes())
                .all().stream()
                        .filter(child -> !child.isSilent(now))
                        .map(Child::address)
                        .toList();
    }

    /** The addresses of the neighbours; that of this registry if there are none, as EMIR says it. */
    public List<String> neighbours() {
        List<String> neighbours = neighbourLinks().stream()
                .map(report -> report.target().address())
                .toList();
        return neighbours.isEmpty() ? List.of(server.address().toString()) : neighbours;
    }

    /** Everything at one glance; looks at every record. */
    public FederationPicture picture() {
        Instant now = clock.instant();
        GlobalMembers members = new GlobalMembers(store.records(), store.notes());
        return new FederationPicture(
                server.address(),
                server.global(),
                duty.isOnDuty(),
                settings.parent().map(Object::toString),
                life.reports(),
                members.all(now).keySet().stream().sorted().toList(),
                members.dropped(),
                subtrees(now),
                now);
    }

    private List<Subtree> subtrees(Instant now) {
        Map<String, Subtree> subtrees = new TreeMap<>();
        new CheckIns(store.notes())
                .all()
                .forEach(child -> subtrees.put(
                        child.address(),
                        new Subtree(
                                child.address(),
                                Optional.of(child.latest()),
                                child.isSilent(now),
                                0,
                                Optional.empty())));
        counts(now)
                .forEach((sender, count) -> subtrees.computeIfPresent(
                        sender,
                        (address, known) -> new Subtree(
                                address, known.checkIn(), known.silent(), count.records, Optional.of(count.newest))));
        return List.copyOf(subtrees.values());
    }

    private Map<String, Count> counts(Instant now) {
        Map<String, Count> counts = new HashMap<>();
        store.records()
                .states(now)
                .flatMap(entry -> entry instanceof Live live ? Stream.of(live) : Stream.empty())
                .forEach(live -> live.record()
                        .route()
                        .sender()
                        .ifPresent(sender -> counts.merge(sender, new Count(1, live.updatedAt()), Count::plus)));
        return counts;
    }

    /** Records that came by one registry. */
    private record Count(long records, Instant newest) {
        Count plus(Count other) {
            return new Count(records + other.records, newest.isAfter(other.newest) ? newest : other.newest);
        }
    }
}
