package org.waymark.registry.model.settings;

/**
 * How much one answer holds.
 *
 * @param page records of a page if the question does not say
 * @param most records of any answer
 */
public record QuerySettings(long page, long most) {}
