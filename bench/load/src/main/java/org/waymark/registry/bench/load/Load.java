package org.waymark.registry.bench.load;

import java.io.IOException;
import java.time.Duration;

/** Asks one kind of question on many connections for some time. */
interface Load {
    Measurement measure(Reading reading, Duration time) throws IOException, InterruptedException;
}
