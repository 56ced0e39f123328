package org.waymark.registry.ejb.federation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.waymark.registry.ejb.access.RoleNames;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.federation.CheckIns;
import org.waymark.registry.model.store.RegistryStore;

/** What an operator can do about the federation. */
@Stateless
@RolesAllowed(RoleNames.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperatingFederation {
    private static final Logger LOG = System.getLogger(OperatingFederation.class.getName());

    @Inject
    private RegistryStore store;

    @Inject
    private Clock clock;

    /** For the container. */
    public OperatingFederation() {}

    OperatingFederation(RegistryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Forgets a child, so that it is new when it checks in next, and is compared or sends everything it has.
     *
     * @throws UnknownRegistry if it never checked in
     */
    public void resync(Caller operator, String child) {
        if (!new CheckIns(store.notes()).forget(child)) {
            throw new UnknownRegistry("child", child);
        }
        LOG.log(Level.INFO, "child {0} is to send everything, says {1}", child, operator.owner());
    }

    /**
     * Sends nothing to a global registry any more, until it is taken back.
     *
     * @throws UnknownRegistry if there is none of this address
     */
    public void drop(Caller operator, String neighbour) {
        GlobalMembers members = members();
        if (!members.all(clock.instant()).containsKey(neighbour)) {
            throw new UnknownRegistry("global registry", neighbour);
        }
        members.drop(neighbour);
        LOG.log(Level.INFO, "global registry {0} is dropped, says {1}", neighbour, operator.owner());
    }

    /**
     * Takes a global registry back.
     *
     * @throws UnknownRegistry if it was not dropped
     */
    public void takeBack(Caller operator, String neighbour) {
        if (!members().takeBack(neighbour)) {
            throw new UnknownRegistry("dropped registry", neighbour);
        }
        LOG.log(Level.INFO, "global registry {0} is taken back, says {1}", neighbour, operator.owner());
    }

    /** Has the registries above and beside contacted and compared, within seconds. */
    public void compare(Caller operator) {
        LOG.log(Level.INFO, "all other registries are to be compared now, says {0}", operator.owner());
        new ComparisonWish(store.notes()).make();
    }

    private GlobalMembers members() {
        return new GlobalMembers(store.records(), store.notes());
    }
}
