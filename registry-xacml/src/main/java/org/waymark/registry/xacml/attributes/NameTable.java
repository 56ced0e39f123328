package org.waymark.registry.xacml.attributes;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.name.DistinguishedName;

/** Knows callers by their names. */
record NameTable(Map<DistinguishedName, CallerAttributes> byName) implements AttributeTable {
    NameTable {
        byName = Map.copyOf(byName);
    }

    @Override
    public Optional<CallerAttributes> find(X500Principal caller) {
        return Optional.ofNullable(byName.get(DistinguishedName.of(caller)));
    }

    @Override
    public int size() {
        return byName.size();
    }
}
