package org.waymark.registry.model.settings;

/**
 * Which answers are packed for clients that can unpack them.
 *
 * @param leastBytes smaller answers are sent as they are
 */
public record CompressionSettings(boolean enabled, int leastBytes) {
    /** Nothing is packed. */
    public static final CompressionSettings OFF = new CompressionSettings(false, 0);
}
