package org.waymark.registry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Puts the resources at the root, where clients of EMIR look for them. */
@ApplicationPath("/")
public class RegistryApplication extends Application {

    /** One of the runtimes would add a description of its own beside ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
