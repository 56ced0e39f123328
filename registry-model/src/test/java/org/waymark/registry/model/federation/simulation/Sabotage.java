package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.registration.Outcome;

/** Does what a planted bug would do where a registry takes in what others send. */
record Sabotage(Fault fault) {
    private static final int EIGHTH = 8;

    /** Whether messages are acknowledged and forgotten. */
    boolean swallows(RandomGenerator dice) {
        return fault == Fault.ACKNOWLEDGES_WITHOUT_STORING && dice.nextInt(EIGHTH) == 0;
    }

    /** The elements as they are understood. */
    List<AttributeValue> bent(List<AttributeValue> sent, Caller caller) {
        return switch (fault) {
            case TAKES_RECORDS_OVER ->
                sent.stream()
                        .map(element -> with(
                                element,
                                Glue2.SERVICE_OWNER,
                                new Text(caller.owner().name() + " itself")))
                        .toList();
            case BEGINS_LEASES_ANEW ->
                sent.stream()
                        .map(element -> with(element, Glue2.SERVICE_EXPIRE_ON, AttributeValue.Nothing.NOTHING))
                        .toList();
            case TAKES_ENDS_FOR_REMOVALS -> sent.stream().map(Sabotage::removal).toList();
            default -> sent;
        };
    }

    private static AttributeValue removal(AttributeValue element) {
        Attributes members = ((Nested) element).members();
        return Elements.isEnd(members) ? new Nested(members.without(Glue2.SERVICE_EXPIRE_ON.key()::equals)) : element;
    }

    private static AttributeValue with(AttributeValue element, Glue2 attribute, AttributeValue value) {
        Attributes members = ((Nested) element).members();
        return members.get(attribute).isEmpty()
                ? element
                : new Nested(withValue(members.without(attribute.key()::equals), attribute, value));
    }

    private static Attributes withValue(Attributes members, Glue2 attribute, AttributeValue value) {
        Attributes.Builder changed = Attributes.builder();
        members.forEach(changed::add);
        return changed.add(attribute, value).build();
    }

    /** The draft as it is seen. */
    Draft bent(Draft draft) {
        return fault == Fault.IGNORES_TIMES ? new Timeless(draft) : draft;
    }

    /** Takes what is known for news. */
    void repeat(Draft draft, List<Outcome> outcomes) {
        if (fault == Fault.REPEATS_ITSELF) {
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Stale stale) {
                    draft.find(stale.known()).ifPresent(draft::put);
                }
            }
        }
    }

    /** Everything known is as old as can be. */
    private record Timeless(Draft draft) implements Draft {
        @Override
        public Optional<ServiceRecord> find(EndpointId id) {
            return draft.find(id)
                    .map(record -> new ServiceRecord(
                            id,
                            record.owner(),
                            record.lease(),
                            record.createdAt(),
                            Instant.EPOCH,
                            record.route(),
                            record.attributes()));
        }

        @Override
        public JsonText put(ServiceRecord record) {
            return draft.put(record);
        }

        @Override
        public Optional<Tombstone> removed(EndpointId id) {
            return Optional.empty();
        }

        @Override
        public void remove(EndpointId id, Instant removedAt) {
            draft.remove(id, removedAt);
        }

        @Override
        public void expire(EndpointId id) {
            draft.expire(id);
        }

        @Override
        public void outdate(EndpointId id, Instant updatedAt, Instant heardAt) {
            draft.outdate(id, updatedAt, heardAt);
        }

        @Override
        public void discard() {
            draft.discard();
        }
    }
}
