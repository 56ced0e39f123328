package org.waymark.registry.ejb.lease;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.ejb.config.NodeName;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.settings.SweepSettings;
import org.waymark.registry.model.store.RegistryStore;

/**
 * Clears away what has stopped being visible: records whose lease is over, and tombstones nobody needs any more.
 *
 * <p>Publishers are not to blame for the registry's own absence. So the sweep looks when the registry was last alive,
 * and if that is longer ago than sweeps are apart, what ran out meanwhile is given a grace instead.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiringRecords {
    private static final Logger LOG = System.getLogger(ExpiringRecords.class.getName());
    private static final int PAGE = 500;

    @Inject
    private RegistryStore store;

    @Inject
    private SweepSettings settings;

    @Inject
    private NodeName node;

    @Inject
    private Clock clock;

    /** For the container. */
    public ExpiringRecords() {}

    ExpiringRecords(RegistryStore store, SweepSettings settings, NodeName node, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
    }

    /** One sweep; returns how many records were removed. */
    public int sweep() {
        Instant now = clock.instant();
        Optional<Instant> lastAlive = store.heartbeats().latest();
        if (lastAlive.filter(alive -> deservesGrace(alive, now)).isPresent()) {
            extend(lastAlive.get(), now);
        }
        int removed = reap(now.minus(settings.delay()));
        forgetTombstones(now);
        store.heartbeats().beat(node.value(), now);
        return removed;
    }

    /**
     * What is to be done while another node sweeps. Being alive is only noted if the registry was: otherwise it has been
     * away, and the sweep has still to see that.
     */
    public void standBy() {
        Instant now = clock.instant();
        forgetTombstones(now);
        if (store.heartbeats()
                .latest()
                .filter(alive -> !deservesGrace(alive, now))
                .isPresent()) {
            store.heartbeats().beat(node.value(), now);
        }
    }

    private void forgetTombstones(Instant now) {
        store.records().forgetTombstones(now.minus(settings.tombstones()));
    }

    private boolean deservesGrace(Instant lastAlive, Instant now) {
        return !settings.grace().isZero()
                && lastAlive.plus(settings.period().multipliedBy(2)).isBefore(now);
    }

    /** Gives what ran out in the registry's absence a new lease, page by page: what is extended is no longer due. */
    private void extend(Instant lastAlive, Instant now) {
        Lease grace = new Lease(now.plus(settings.grace()));
        int extended = 0;
        for (List<EndpointId> due = ranOutSince(lastAlive, now); !due.isEmpty(); due = ranOutSince(lastAlive, now)) {
            List<EndpointId> page = due;
            extended += store.records().change(now, draft -> (int) page.stream()
                    .flatMap(id -> draft.find(id).stream())
                    .filter(record -> ranOut(record, lastAlive, now))
                    .map(record -> draft.put(record.withLease(grace)))
                    .count());
        }
        if (extended > 0) {
            LOG.log(
                    Level.INFO,
                    "registry was away from {0} to {1}: {2} records that ran out meanwhile live until {3}",
                    lastAlive,
                    now,
                    extended,
                    grace.expiresAt());
        }
    }

    private List<EndpointId> ranOutSince(Instant lastAlive, Instant now) {
        return store.records().expiredBetween(lastAlive, now, PAGE);
    }

    private static boolean ranOut(ServiceRecord record, Instant after, Instant now) {
        return record.lease().isExpiredAt(now) && record.lease().expiresAt().isAfter(after);
    }

    /** @param over removed are those whose lease was over by then */
    private int reap(Instant over) {
        int removed = 0;
        while (removed < settings.most()) {
            List<EndpointId> due =
                    store.records().expiredBetween(Instant.MIN, over, Math.min(PAGE, settings.most() - removed));
            if (due.isEmpty()) {
                break;
            }
            removed += store.records().change(over, draft -> bury(draft, due, over));
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "{0} records removed whose lease was over", removed);
        }
        return removed;
    }

    /** A record renewed since it was listed is left alone. */
    private static int bury(Draft draft, List<EndpointId> due, Instant over) {
        int buried = 0;
        for (EndpointId id : due) {
            Optional<ServiceRecord> record =
                    draft.find(id).filter(found -> found.lease().isExpiredAt(over));
            if (record.isPresent()) {
                draft.expire(id);
                buried++;
            }
        }
        return buried;
    }
}
