package org.waymark.registry.model.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * What of this registry's states is meant for another one, and in which form that one understands it.
 *
 * @param own the address of this registry
 * @param blocked what does not leave it; removals always do, or what was blocked later would stay there
 */
record Packing(Target target, String own, Supplier<BlockList> blocked) {

    /**
     * What a change says to the other registry; nothing if that one has it already or may not have it.
     *
     * @param heard up to where it has heard everything
     */
    Optional<Message> message(Entry entry, Nature nature, Revision heard) {
        if (entry instanceof Live live) {
            return Optional.of(live.record())
                    .filter(record -> !record.route().passes(target.address()))
                    .flatMap(this::message);
        }
        Tombstone tombstone = (Tombstone) entry;
        return needsTelling(tombstone, nature, heard)
                ? Optional.of(gone(StateVersion.of(entry), nature))
                : Optional.empty();
    }

    /** What a record says, whether the other registry has had it or not. */
    Optional<Message> message(ServiceRecord record) {
        return blocked.get().blocks(record.attributes())
                ? Optional.empty()
                : Optional.of(new Recorded(spokenFor(record).via(own)));
    }

    /**
     * Global registries agree on which registry below speaks for an owner, so that it can go on whichever of them it
     * turns to. A parent hears of this registry alone, which has the word for all below.
     */
    private ServiceRecord spokenFor(ServiceRecord record) {
        return target.isParent() ? record.ownedBy(new Owner(record.owner().name())) : record;
    }

    /** The state as far as the other registry is concerned: what is blocked is not here. */
    Optional<StateVersion> version(Entry entry) {
        boolean hidden =
                entry instanceof Live live && blocked.get().blocks(live.record().attributes());
        return hidden ? Optional.empty() : Optional.of(StateVersion.of(entry));
    }

    /** What is said of an endpoint that is gone; to registries of EMIR that it was removed, whatever the cause. */
    static Message gone(StateVersion state, Nature nature) {
        boolean removed = nature == Nature.EMIR || state.removed();
        return removed ? new Removed(state.id(), state.time()) : new Ended(state.id(), state.time());
    }

    /**
     * Leases travel with the records, so who has heard of the state knows of its end as well; only a parent of EMIR begins
     * them anew.
     */
    private boolean needsTelling(Tombstone tombstone, Nature nature, Revision heard) {
        if (tombstone.cause() == Cause.REMOVED) {
            return true;
        }
        return nature == Nature.EMIR ? target.isParent() : tombstone.ended().isAfter(heard);
    }

    /** As many of the first messages as fit into one request. */
    Parcel pack(List<Message> messages, Nature nature, Runnable settled) {
        Form form = form(messages.get(0), nature);
        List<Message> taken = new ArrayList<>(messages.size());
        for (Message message : messages) {
            boolean full = form == Form.REMOVE && !taken.isEmpty();
            if (full || form(message, nature) != form) {
                break;
            }
            taken.add(message);
        }
        return new Parcel(taken, form.request(taken), settled);
    }

    /**
     * EMIR's parents want removals one by one; its global registries notice a new one beside them only if it is
     * registered, not updated.
     */
    private Form form(Message message, Nature nature) {
        if (nature == Nature.WAYMARK) {
            return Form.UPDATE;
        }
        if (target.isParent()) {
            return message instanceof Removed ? Form.REMOVE : Form.UPDATE;
        }
        return message instanceof Recorded recorded
                        && Ownership.isReserved(recorded.record().attributes())
                ? Form.REGISTER
                : Form.UPDATE;
    }

    private enum Form {
        UPDATE,
        REGISTER,
        REMOVE;

        private Request request(List<Message> messages) {
            return switch (this) {
                case UPDATE -> new Request.Update(messages);
                case REGISTER -> new Request.Register(messages);
                case REMOVE -> new Request.Remove(messages.get(0).id());
            };
        }
    }
}
