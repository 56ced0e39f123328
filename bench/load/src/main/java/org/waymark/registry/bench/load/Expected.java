package org.waymark.registry.bench.load;

/**
 * What an answer must be like, or it counts as failed.
 *
 * @param leastLength a body with fewer bytes cannot hold what was asked for
 */
record Expected(int status, long leastLength) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    static final Expected ANY_BODY = atLeast(0);
    static final Expected UNCHANGED = new Expected(NOT_MODIFIED, 0);

    /** An answer with 200 and so many bytes or more. */
    static Expected atLeast(long length) {
        return new Expected(OK, length);
    }

    boolean isMetBy(int answered, long length) {
        return answered == status && length >= leastLength;
    }
}
