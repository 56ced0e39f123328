package org.waymark.registry.architecture.violations.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Breaks: only EJBs and resources have injected fields. */
@ApplicationScoped
public class InjectedBean {

    @Inject
    private Clock clock;

    public Clock clock() {
        return clock;
    }
}
