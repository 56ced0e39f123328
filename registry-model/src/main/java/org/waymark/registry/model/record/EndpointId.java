package org.waymark.registry.model.record;

/**
 * The identity of a service endpoint record: the text of {@code Service_Endpoint_ID}, compared exactly.
 *
 * @param value never empty
 */
public record EndpointId(String value) {
    public EndpointId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("An endpoint id has at least one character.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
