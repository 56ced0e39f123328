package org.waymark.registry.ejb.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.UnusablePolicies;

/** Makes the access policy when the application starts, and says who decides: one that is wrong stops the deployment. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessLife {
    private static final Logger LOG = System.getLogger(AccessLife.class.getName());

    @Inject
    private AccessPolicy policy;

    @PostConstruct
    void start() {
        try {
            LOG.log(policy.isUnset() ? Level.WARNING : Level.INFO, "access policy: {0}", policy.description());
        } catch (UnusablePolicies e) {
            LOG.log(Level.ERROR, "the registry does not start: {0}", e.getMessage());
            throw e;
        }
    }
}
