package org.waymark.registry.ejb.changes;

/** A reader's place among those who follow. */
public interface Following {

    /** Says that the reader is ready again. */
    void ready();

    /** Ends it from the reader's side. May be called more than once. */
    void leave();
}
