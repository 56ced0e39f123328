package org.waymark.registry.model.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Violation;

/** What became of one element of a batch. */
public sealed interface Outcome {

    /** The element's place in the array that was sent, from zero. */
    int index();

    /** What became of it, in one word. */
    default String word() {
        if (this instanceof Accepted accepted) {
            return accepted.change().name().toLowerCase(Locale.ROOT);
        }
        if (this instanceof Removed) {
            return "removed";
        }
        if (this instanceof Withheld) {
            return "withheld";
        }
        return this instanceof Refusal ? "refused" : "blocked";
    }

    /** An outcome that the publisher has to hear of. */
    sealed interface Refusal extends Outcome {
        ProblemType problem();

        Optional<EndpointId> id();

        /** What is wrong, in sentences. */
        List<Violation> violations();
    }

    /**
     * The record is stored.
     *
     * @param rule why the caller may do this
     * @param json as it is found from now on
     */
    record Accepted(int index, EndpointId id, Change change, String rule, JsonText json) implements Outcome {}

    /** What an accepted record was to the registry. */
    enum Change {
        REGISTERED,
        UPDATED,
        /** Said the same as before: only times moved. */
        RENEWED
    }

    /** The incoming block list keeps the record out; its publisher is not told, as in EMIR. */
    record Blocked(int index) implements Outcome {}

    /** Nothing is wrong with the record, but an atomic batch is refused for the sake of another. */
    record Withheld(int index, EndpointId id) implements Outcome {}

    /**
     * The record breaks rules.
     *
     * @param violations at least one
     */
    record Invalid(int index, Optional<EndpointId> id, List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public ProblemType problem() {
            return violations.stream()
                    .map(violation -> violation.rule().problem())
                    .min(ProblemType::compareTo)
                    .orElseThrow();
        }
    }

    /**
     * The endpoint is no longer registered, as was asked for.
     *
     * @param rule why the caller may do this
     */
    record Removed(int index, EndpointId id, String rule) implements Outcome {}

    /** The registry knows a newer state, or this very one. */
    record Stale(int index, EndpointId known) implements Refusal {
        @Override
        public ProblemType problem() {
            return ProblemType.STALE_RECORD;
        }

        @Override
        public Optional<EndpointId> id() {
            return Optional.of(known);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }
    }

    /** The record belongs to somebody else. */
    record NotTheOwner(int index, EndpointId owned) implements Refusal {
        @Override
        public ProblemType problem() {
            return ProblemType.NOT_THE_OWNER;
        }

        @Override
        public Optional<EndpointId> id() {
            return Optional.of(owned);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }
    }

    /** The record is of a type that only administrators and global registries register. */
    record Reserved(int index, EndpointId refused) implements Refusal {
        @Override
        public ProblemType problem() {
            return ProblemType.RESERVED_TYPE;
        }

        @Override
        public Optional<EndpointId> id() {
            return Optional.of(refused);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }
    }
}
