package org.waymark.registry.web.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.json.DateForm;

/** The time of a message as registries write it into the address of a removal. */
final class MessageTime {
    private MessageTime() {}

    static Optional<Instant> of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DateForm.parse(text)
                .orElseThrow(() -> new MalformedParameter("updateSince", "a date such as 2026-11-21T12:00:00.000Z")));
    }
}
