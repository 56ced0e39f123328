package org.waymark.registry.ejb.federation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.ejb.access.RoleNames;
import org.waymark.registry.model.federation.CheckIns;
import org.waymark.registry.model.store.RegistryStore;

/** Notes which registries below are alive. */
@Stateless
@RolesAllowed({RoleNames.SERVICEOWNER, RoleNames.ADMIN, RoleNames.CHILD, RoleNames.PEER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeepingChildren {
    private static final Logger LOG = System.getLogger(KeepingChildren.class.getName());

    @Inject
    private RegistryStore store;

    @Inject
    private Clock clock;

    /** For the container. */
    public KeepingChildren() {}

    KeepingChildren(RegistryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Notes that a child is alive.
     *
     * @return whether it is new, or was silent for too long, and should send all it has
     * @throws TooManyChildren if no other one can be kept in mind
     */
    public boolean checkIn(String address) {
        boolean first =
                new CheckIns(store.notes()).checkIn(address, clock.instant()).orElseThrow(TooManyChildren::new);
        if (first) {
            LOG.log(
                    Level.INFO,
                    "child {0} checks in for the first time, or again after a long silence",
                    OneLine.of(address));
        }
        return first;
    }
}
