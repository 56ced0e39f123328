package org.waymark.registry.publisher.cli;

import java.util.concurrent.TimeUnit;

/** What commands do that end after a look: a file that somebody is writing may be ready a little later. */
final class SecondLook {
    private static final long MILLIS = 2500;

    private SecondLook() {}

    static void await() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLIS);
    }
}
