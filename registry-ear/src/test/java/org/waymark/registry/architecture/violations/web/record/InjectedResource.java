package org.waymark.registry.architecture.violations.web.record;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** Allowed: resources have injected fields. */
@Path("/injected")
public class InjectedResource {

    @Inject
    private Clock clock;

    public Clock clock() {
        return clock;
    }
}
