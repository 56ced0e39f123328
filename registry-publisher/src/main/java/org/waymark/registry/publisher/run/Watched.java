package org.waymark.registry.publisher.run;

import java.time.Duration;
import org.waymark.registry.publisher.source.Source;

/**
 * A source, and how often it is looked at.
 *
 * @param every time between the end of a look and the next one
 */
public record Watched(Source source, Duration every) {}
