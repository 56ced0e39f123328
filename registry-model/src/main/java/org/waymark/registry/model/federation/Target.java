package org.waymark.registry.model.federation;

/**
 * Another registry to which this one sends what changes.
 *
 * @param address where it is reached, without a slash at the end
 */
public record Target(String address, Position position) {

    /** Where the other one stands. */
    public enum Position {
        /** Above: it is sent everything, and nothing comes from it. */
        PARENT,
        /** Beside, one global registry to the other: both have everything. */
        NEIGHBOUR
    }

    public boolean isParent() {
        return position == Position.PARENT;
    }
}
