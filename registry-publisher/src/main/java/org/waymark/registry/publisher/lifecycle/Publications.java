package org.waymark.registry.publisher.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;

/**
 * What the publisher has registered, or has tried to. It holds at least what the registry holds of it: an endpoint is
 * entered before it is sent, and struck out after the registry has removed it, or has forgotten it by itself. For one
 * thread.
 */
public final class Publications {
    private final Leases leases;
    private final Map<EndpointId, Publication> all = new LinkedHashMap<>();

    /** @param remembered from an earlier life */
    public Publications(Leases leases, Collection<Publication> remembered) {
        this.leases = leases;
        remembered.forEach(this::keep);
    }

    /** Everything as it is now, in the order in which it was entered. */
    public Map<EndpointId, Publication> byId() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** The same without the keys. */
    public List<Publication> all() {
        return List.copyOf(all.values());
    }

    /**
     * What has to be said, now that the sources have been looked at. What vanished from its source begins to leave; what
     * could not be seen stays as it is, and is not renewed, since nobody vouches for it. Of two descriptions of one
     * endpoint the first counts.
     */
    public Work plan(List<Harvest> harvests, Instant now) {
        Map<EndpointId, Description> described = new LinkedHashMap<>();
        harvests.forEach(harvest ->
                harvest.descriptions().forEach(description -> described.putIfAbsent(description.id(), description)));
        Set<EndpointId> unclear = new HashSet<>();
        harvests.forEach(harvest -> unclear.addAll(harvest.unclear()));
        all.values().removeIf(known -> known.isOverAt(now) && !described.containsKey(known.id()));
        all.replaceAll((id, known) -> described.containsKey(id) || unclear.contains(id) || isUnseen(known, harvests)
                ? known
                : leaving(known, now));
        List<Description> register = described.values().stream()
                .filter(description -> isDue(description, now))
                .toList();
        return new Work(
                register,
                due(now).stream().filter(id -> !described.containsKey(id)).toList());
    }

    /** What has to be said so that nothing of all this stays in the registry. */
    public Work farewell(Instant now) {
        all.replaceAll((id, known) -> leaving(known, now));
        return new Work(List.of(), due(now));
    }

    /** These are about to be sent. */
    public void sending(List<Description> descriptions, Instant now) {
        Instant ends = now.plus(leases.validity());
        for (Description description : descriptions) {
            Optional<Publication> known = Optional.ofNullable(all.get(description.id()));
            keep(new Publication(
                    description.id(),
                    description.origin(),
                    description.fingerprint(),
                    Standing.SENT,
                    known.filter(before -> before.standing() != Standing.LEAVING)
                            .map(Publication::reason)
                            .orElse(""),
                    now,
                    known.map(Publication::endsAt).filter(ends::isBefore).orElse(ends)));
        }
    }

    /** The registry has answered to a record that was sent. */
    public void answered(EndpointId id, Optional<String> refusal, Instant sent) {
        Standing standing = refusal.isPresent() ? Standing.REFUSED : Standing.TAKEN;
        heard(id, standing, refusal.orElse(""), sent);
    }

    /** The registry has answered to a removal; one that it refuses is asked for again, until the lease is over. */
    public void removed(EndpointId id, Optional<String> refusal, Instant sent) {
        if (refusal.isEmpty()) {
            all.remove(id);
        } else {
            heard(id, Standing.LEAVING, refusal.get(), sent);
        }
    }

    private void heard(EndpointId id, Standing standing, String reason, Instant sent) {
        all.computeIfPresent(id, (same, known) -> known.after(standing, reason, sent.plus(leases.period())));
    }

    private void keep(Publication publication) {
        all.put(publication.id(), publication);
    }

    private static boolean isUnseen(Publication known, List<Harvest> harvests) {
        return harvests.stream().anyMatch(harvest -> harvest.isSilentAbout(known.origin()));
    }

    private static Publication leaving(Publication known, Instant now) {
        return known.standing() == Standing.LEAVING ? known : known.after(Standing.LEAVING, "", now);
    }

    private boolean isDue(Description description, Instant now) {
        Publication known = all.get(description.id());
        return known == null
                || known.standing() == Standing.SENT
                || known.standing() == Standing.LEAVING
                || known.fingerprint() != description.fingerprint()
                || !known.dueAt().isAfter(now);
    }

    private List<EndpointId> due(Instant now) {
        return all.values().stream()
                .filter(known ->
                        known.standing() == Standing.LEAVING && !known.dueAt().isAfter(now))
                .map(Publication::id)
                .toList();
    }
}
