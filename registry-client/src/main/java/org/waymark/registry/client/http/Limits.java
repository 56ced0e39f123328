package org.waymark.registry.client.http;

import java.time.Duration;

/**
 * How far another side is trusted to be quick and brief.
 *
 * @param connect until there is a connection
 * @param exchange from the first attempt to the last byte of the answer
 * @param large bytes of an answer that holds records or the like
 * @param small bytes of any other answer
 */
public record Limits(Duration connect, Duration exchange, int large, int small) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(30), 1 << 26, 1 << 20);
}
