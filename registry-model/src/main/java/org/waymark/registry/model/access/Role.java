package org.waymark.registry.model.access;

/** What a caller may do, in the words of EMIR's access control list. */
public enum Role {
    /** Registers, and changes what it owns. */
    SERVICEOWNER,
    /** Changes every record; the record keeps its owner. */
    ADMIN
}
