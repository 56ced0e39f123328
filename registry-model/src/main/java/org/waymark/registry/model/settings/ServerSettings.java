package org.waymark.registry.model.settings;

import java.net.URI;

/**
 * What this registry is to others.
 *
 * @param address under which it is reached
 * @param global whether it is a global registry (GSR), or else a domain registry (DSR)
 */
public record ServerSettings(URI address, boolean global) {

    /** Whether callers show certificates; over plain HTTP everybody is the administrator. */
    public boolean isSecure() {
        return address.getScheme().equalsIgnoreCase("https");
    }
}
