package org.waymark.registry.ejb.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.access.AccessPolicy;

/** Needs the access policy while the application starts, so that it is known then who may do what, and said. */
@Singleton
@Startup
public class PolicyCheck {
    private static final Logger LOG = System.getLogger(PolicyCheck.class.getName());

    @Inject
    private AccessPolicy policy;

    @PostConstruct
    void announce() {
        LOG.log(policy.isUnset() ? Level.WARNING : Level.INFO, "access policy: {0}", policy.description());
    }
}
