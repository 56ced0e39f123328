package org.waymark.registry.architecture.violations.ejb.lease;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Allowed: EJBs have injected fields. */
@Stateless
public class InjectedEjb {

    @Inject
    private Clock clock;

    public Clock clock() {
        return clock;
    }
}
