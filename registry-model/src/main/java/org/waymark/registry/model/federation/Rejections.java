package org.waymark.registry.model.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.record.EndpointId;

/** The records that another registry does not take, the newest ones. */
final class Rejections {
    private static final int MOST = 1000;

    private final Map<EndpointId, Rejection> byId = new LinkedHashMap<>();
    private List<Rejection> all = List.of();
    private long total;

    void add(Rejection rejection) {
        byId.remove(rejection.id());
        byId.put(rejection.id(), rejection);
        total++;
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        all = List.copyOf(byId.values());
    }

    /** They were heard, and not refused again. */
    void clear(List<Message> messages) {
        if (!byId.isEmpty()) {
            messages.forEach(message -> byId.remove(message.id()));
            all = List.copyOf(byId.values());
        }
    }

    List<Rejection> all() {
        return all;
    }

    /** How many there have been, since this registry was started. */
    long total() {
        return total;
    }
}
