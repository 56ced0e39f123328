package org.waymark.registry.model.record;

/**
 * What one record may weigh.
 *
 * @param attributes how many attributes, nested ones not counted
 * @param textLength characters of a text or a name, at any depth
 */
public record RecordLimits(int attributes, int textLength) {}
