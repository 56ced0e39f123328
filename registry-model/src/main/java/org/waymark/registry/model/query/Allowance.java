package org.waymark.registry.model.query;

/** How much one document may still ask. For one thread. */
final class Allowance {
    static final int CONDITIONS = 1000;
    static final int VALUES = 10_000;

    private int conditions = CONDITIONS;
    private int values = VALUES;

    void condition(Place place) {
        if (--conditions < 0) {
            throw place.refusal("is one condition too many; a document may have " + CONDITIONS + ".");
        }
    }

    void value(Place place) {
        if (--values < 0) {
            throw place.refusal("is one value too many; the lists of a document may have " + VALUES + " together.");
        }
    }
}
