package org.waymark.registry.model.federation;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;

/**
 * A record that another registry does not take; it is not sent again before it changes.
 *
 * @param reason in the other one's words, or its HTTP status
 * @param at when it was refused
 */
public record Rejection(EndpointId id, String reason, Instant at) {}
