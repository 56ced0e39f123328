package org.waymark.registry.model.federation;

import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.record.Attributes;

/** What came of a {@link Request}. */
public sealed interface Reply {

    /** Why it is not what was hoped for, in one line for an operator. */
    default String trouble() {
        return "answered something else than was asked";
    }

    /** No answer, or not in time, or none that can be read. The request may have been carried out. */
    record Unreachable(String why) implements Reply {
        @Override
        public String trouble() {
            return why;
        }
    }

    /** An answer that is not what was asked for. */
    record Refused(int status, String why) implements Reply {
        @Override
        public String trouble() {
            return (status + " " + why).strip();
        }
    }

    /**
     * The other one is there.
     *
     * @param first whether it does not know this registry, or has forgotten it: {@code First registration}
     */
    record Contact(Nature nature, boolean first) implements Reply {}

    /**
     * The messages have been heard; those that were no news count as well.
     *
     * @param rejected the ones that the other registry does not take
     */
    record Settled(List<Rejection> rejected) implements Reply {
        /** Everything was taken. */
        public static final Settled WHOLLY = new Settled(List.of());

        public Settled {
            rejected = List.copyOf(rejected);
        }
    }

    record Digested(Digests digests) implements Reply {}

    record Versions(List<StateVersion> versions) implements Reply {
        public Versions {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Records as the other registry shows them.
     *
     * @param next where the next page begins; empty if there is none
     */
    record Records(List<Attributes> records, Optional<String> next) implements Reply {
        public Records {
            records = List.copyOf(records);
        }
    }
}
