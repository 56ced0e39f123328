package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/** How the timeline speaks of requests, replies and states. */
final class Words {
    private Words() {}

    static String of(Request request) {
        if (request instanceof Request.Update || request instanceof Request.Register) {
            return request.getClass().getSimpleName() + " " + messages(Conversation.messages(request));
        }
        return request instanceof Request.Fetch fetch
                ? "Fetch " + fetch.ids()
                : request.getClass().getSimpleName();
    }

    static String of(Reply reply) {
        if (reply instanceof Reply.Digested) {
            return "Digested";
        }
        return reply instanceof Reply.Records records
                ? "Records "
                        + records.records().stream()
                                .map(record ->
                                        record.text(Glue2.SERVICE_ENDPOINT_ID).orElse("?"))
                                .toList()
                : reply.toString();
    }

    static String of(Entry entry) {
        return entry instanceof Live live
                ? of(live.record()) + " at " + entry.revision()
                : entry.id() + " " + ((Tombstone) entry).cause() + ", of " + time(entry.updatedAt()) + " at "
                        + entry.revision();
    }

    private static String of(ServiceRecord record) {
        return record.id() + " = " + value(record.attributes()) + ", " + time(record.updatedAt()) + " until "
                + time(record.lease().expiresAt()) + " by " + record.route().registries();
    }

    private static String value(Attributes attributes) {
        return attributes.text(Glue2.SERVICE_NAME).orElse("?");
    }

    private static String messages(List<Message> messages) {
        return messages.stream().map(Words::of).collect(Collectors.joining("; "));
    }

    private static String of(Message message) {
        if (message instanceof Recorded recorded) {
            return of(recorded.record());
        }
        if (message instanceof Removed removed) {
            return removed.id() + " removed " + time(removed.at());
        }
        Ended ended = (Ended) message;
        return ended.id() + " ended, of " + time(ended.at());
    }

    private static String time(Instant instant) {
        return instant.toString().substring("2026-11-21T".length());
    }
}
