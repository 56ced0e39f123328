package org.waymark.registry.model.record;

/**
 * Who may change a record: the distinguished name that the registry noted when the record was registered.
 *
 * @param name the name as it is written to {@code serviceOwner}
 */
public record Owner(String name) {
    /** The owner of everything that is registered over plain HTTP, as EMIR spells it. */
    public static final Owner ANONYMOUS = new Owner("CN=ANONYMOUS,O=UNKNOWN,OU=UNKNOWN");

    @Override
    public String toString() {
        return name;
    }
}
