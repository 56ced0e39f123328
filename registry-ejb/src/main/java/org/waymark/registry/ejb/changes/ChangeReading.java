package org.waymark.registry.ejb.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.ChangeView;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.Event;

/** Changes read and turned into what is shown. */
final class ChangeReading {
    private final ServiceRecords records;
    private final Clock clock;
    private final ChangeMeters meters;

    ChangeReading(ServiceRecords records, Clock clock, ChangeMeters meters) {
        this.records = records;
        this.clock = clock;
        this.meters = meters;
    }

    /** Nothing yet, for somebody who begins now. */
    Batch nothing() {
        Cursor present = records.present();
        return new Batch(present, new ChangePage(List.of(), present, false), List.of());
    }

    /** From memory alone; nothing if the question goes further back. */
    Optional<Batch> recent(Question question) {
        // First the time, then the changes: what ran out by then is known to have run out.
        Instant now = clock.instant();
        return records.recentChanges(question.from(), question.limit()).map(page -> batch(question, page, now));
    }

    /** From wherever it is to be had. */
    Batch any(Question question) {
        Instant now = clock.instant();
        return batch(question, records.changes(question.from(), question.limit()), now);
    }

    private Batch batch(Question question, ChangePage page, Instant now) {
        if (page.changes().isEmpty()) {
            return new Batch(question.from(), page, List.of());
        }
        meters.evaluated();
        List<Event> events = new ChangeView(question.condition()).events(question.from(), page.changes(), now);
        return new Batch(question.from(), page, events);
    }
}
