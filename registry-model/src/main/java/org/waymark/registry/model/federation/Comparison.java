package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue.Nested;

/**
 * Finds out what two registries do not have in common, question by question. What the other one lacks is added to
 * {@link Differences}; what this one lacks is handed out.
 */
interface Comparison {

    /** What to ask next; nothing if everything is known. */
    Optional<Request> question(Instant now);

    /**
     * Takes in the answer to the question.
     *
     * @return elements as another registry would send them: records and removals
     * @throws UnexpectedReply if it is no answer to that question
     */
    List<Nested> hear(Reply reply, Instant now);
}
