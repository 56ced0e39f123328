package org.waymark.registry.ejb.changes;

/** Somebody who follows changes. Is told by one thread at a time, which never waits for it. */
public interface Reader {

    /** Whether a batch would be taken without waiting. */
    boolean isReady();

    /** Takes a batch. Is called when ready; the batch is empty when there was nothing for a while. */
    void show(Batch batch);

    /** Lets the reader go, ready or not, perhaps while it is being shown something; perhaps more than once. */
    void end();
}
