package org.waymark.registry.model.record;

/**
 * One finding about a record.
 *
 * @param attribute name or path of the attribute, empty if it is about the record as a whole
 * @param message a sentence for people
 */
public record Violation(Rule rule, String attribute, String message) {}
