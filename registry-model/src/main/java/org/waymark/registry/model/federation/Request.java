package org.waymark.registry.model.federation;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.waymark.registry.model.record.EndpointId;

/** One request to another registry. */
public sealed interface Request {

    /** A child shows that it is alive: {@code POST /children?Service_Endpoint_URL=own}. */
    record CheckIn(String own) implements Request {}

    /** A global registry asks whether its neighbour is alive, and what it understands: {@code GET /ping}. */
    record Greet() implements Request {}

    /** {@code PUT /serviceadmin} with an array of records and removals. */
    record Update(List<Message> messages) implements Request {
        public Update {
            messages = List.copyOf(messages);
        }
    }

    /** {@code POST /serviceadmin}: what a global registry of EMIR has to hear so, other global registries. */
    record Register(List<Message> messages) implements Request {
        public Register {
            messages = List.copyOf(messages);
        }
    }

    /** {@code DELETE /serviceadmin?Service_Endpoint_ID=…}: how a parent of EMIR hears of a removal. */
    record Remove(EndpointId id) implements Request {}

    /**
     * {@code GET /federation/digests}.
     *
     * @param child who asks from below, for what it passed on; empty for everything
     */
    record AskDigests(Optional<String> child) implements Request {}

    /**
     * {@code GET /federation/versions}: the states in some buckets.
     *
     * @param child who asks from below; empty for a neighbour
     */
    record AskVersions(NavigableSet<Integer> buckets, Optional<String> child) implements Request {}

    /** {@code POST /services} for records by their ids. */
    record Fetch(List<EndpointId> ids) implements Request {
        public Fetch {
            ids = List.copyOf(ids);
        }
    }

    /**
     * {@code GET /services?Service_Type=GSR}: the global registries that another one knows.
     *
     * @param ref where the page before ended
     */
    record FindGlobals(Optional<String> ref) implements Request {}

    /**
     * {@code GET /services/pagedquery?pageSize=1000}: how a registry of EMIR shows everything.
     *
     * @param ref where the page before ended
     */
    record FetchPage(Optional<String> ref) implements Request {}
}
