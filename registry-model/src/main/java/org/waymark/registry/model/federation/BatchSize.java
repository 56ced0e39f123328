package org.waymark.registry.model.federation;

/**
 * How many messages go into one request: fewer after one was refused for what is in it, until the message is found that is
 * to blame; more again while all goes well.
 */
public final class BatchSize {
    private final int most;
    private int limit;
    private int current;

    /** Begins with as many as there may ever be. */
    public BatchSize(int most) {
        this.most = most;
        this.limit = most;
        this.current = most;
    }

    /** How many go into the next request. */
    public int current() {
        return current;
    }

    /** So many messages were refused together, one of which may be to blame. */
    public void suspect(int messages) {
        current = Math.max(1, messages / 2);
    }

    /** So many messages are too many for the other registry, so there is no use in trying them again. */
    public void tooMany(int messages) {
        suspect(messages);
        limit = current;
    }

    /** All went well. */
    public void grow() {
        current = Math.min(limit, current * 2);
    }

    /** The other registry may take more by now. */
    public void forgetLimit() {
        limit = most;
    }
}
