package org.waymark.registry.ejb.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

/**
 * Answers questions from memory; what has run out is never found.
 *
 * <p>The one use case that is no EJB: it changes nothing, so it needs neither pool nor interceptors, and of a question
 * that is answered in microseconds these were a tenth (docs/adr/0007).
 */
@Dependent
public class FindingRecords {
    private final ServiceRecords records;
    private final Clock clock;

    @Inject
    public FindingRecords(ServiceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    public Optional<Live> find(EndpointId id) {
        return loaded().find(id, clock.instant());
    }

    /** The records that a query asks for, read while the stream is consumed. */
    public Stream<Live> find(RecordQuery query) {
        return loaded().find(query, clock.instant());
    }

    /** The texts that an indexed attribute has. */
    public SortedSet<String> distinct(Glue2 attribute) {
        return loaded().distinct(attribute, clock.instant());
    }

    private ServiceRecords loaded() {
        if (!records.isLoaded()) {
            throw new StillStarting();
        }
        return records;
    }
}
