package org.waymark.registry.model.record;

import java.util.Optional;
import org.waymark.registry.model.name.DistinguishedName;

/**
 * Who may change a record: the distinguished name that the registry noted when the record was registered.
 *
 * @param name the name as it is written to {@code serviceOwner}
 * @param registry the name of the registry below that passed the record on, and speaks for its owner
 */
public record Owner(String name, Optional<String> registry) {
    /** The owner of everything that is registered over plain HTTP, as EMIR spells it. */
    public static final Owner ANONYMOUS = new Owner("CN=ANONYMOUS,O=UNKNOWN,OU=UNKNOWN");

    /** An owner who registers here. */
    public Owner(String name) {
        this(name, Optional.empty());
    }

    /** The same owner, behind a registry below. */
    public Owner through(Owner passingOn) {
        return new Owner(name, Optional.of(passingOn.name));
    }

    /** Whether this is who is behind the name, however it is spelt: EMIR spells it by the mode that it runs in. */
    public boolean isNamed(String other) {
        if (name.equals(other)) {
            return true;
        }
        Optional<DistinguishedName> mine = DistinguishedName.ofText(name);
        return mine.isPresent() && mine.equals(DistinguishedName.ofText(other));
    }

    @Override
    public String toString() {
        return name;
    }
}
