package org.waymark.registry.publisher.run;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks. */
    Progress UNSEEN = (done, all) -> {};

    /** So many elements have been settled. */
    void at(int done, int all);
}
