package org.waymark.registry.model.settings;

/**
 * Which answers are packed for clients that can unpack them.
 *
 * @param leastBytes smaller answers are sent as they are
 */
public record CompressionSettings(boolean enabled, int leastBytes) {}
