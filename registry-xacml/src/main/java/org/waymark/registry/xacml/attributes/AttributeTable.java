package org.waymark.registry.xacml.attributes;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** What one source knows. Immutable. */
public interface AttributeTable {

    /** What is known of a caller; empty if the source does not know it. */
    Optional<CallerAttributes> find(X500Principal caller);

    /** How many entries there are. */
    int size();
}
