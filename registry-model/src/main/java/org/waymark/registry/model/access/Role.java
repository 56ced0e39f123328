package org.waymark.registry.model.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do, in the words of EMIR's access control list, and two more for other registries. */
public enum Role {
    /** Registers, and changes what it owns. */
    SERVICEOWNER,
    /** Changes every record; the record keeps its owner. */
    ADMIN,
    /** A registry below this one: passes on the records of others, who stay their owners, and changes what it passed on. */
    CHILD,
    /** A global registry beside this one: changes every record, and may register global registries. */
    PEER;

    /** As it is written, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this name, exactly so. */
    public static Optional<Role> named(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
