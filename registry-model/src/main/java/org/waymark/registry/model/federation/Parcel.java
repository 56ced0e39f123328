package org.waymark.registry.model.federation;

import java.util.List;

/**
 * Messages on their way.
 *
 * @param messages at least one
 * @param settled what to do once the other registry has heard them, whatever it thinks of them
 */
record Parcel(List<Message> messages, Request request, Runnable settled) {
    Parcel {
        messages = List.copyOf(messages);
    }

    boolean isSingle() {
        return messages.size() == 1;
    }
}
