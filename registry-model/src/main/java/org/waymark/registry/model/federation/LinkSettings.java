package org.waymark.registry.model.federation;

import java.time.Duration;

/**
 * How a registry keeps in touch with others.
 *
 * @param own the address under which it is known
 * @param checkIn how often it shows that it is alive
 * @param compare how often it looks whether both have the same
 * @param batch records in one request at the most
 */
public record LinkSettings(String own, Duration checkIn, Duration compare, int batch, Backoff backoff) {}
