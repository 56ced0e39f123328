package org.waymark.registry.client.records;

import java.util.List;

/** What a registry answered to a batch. */
public sealed interface Told {

    /**
     * Each element was looked at.
     *
     * @param refused the elements that the registry does not take; it has taken all others
     */
    record Settled(List<Refusal> refused) implements Told {
        public Settled {
            refused = List.copyOf(refused);
        }
    }

    /** At least one element is to blame, but it is not said which; some may have been taken. */
    record Blamed(String why) implements Told {}

    /** There were too many elements, or they were too large together. Nothing was taken. */
    record TooMuch(String why) implements Told {}

    /** There was no answer, or it had nothing to do with what was sent, which may have been taken. */
    record Away(String why) implements Told {}
}
