package org.waymark.registry.ejb.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.Path;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.store.RegistryStore;

/**
 * Answers questions from memory; what has run out is never found.
 *
 * <p>The one use case that is no EJB: it changes nothing, so it needs neither pool nor interceptors, and of a question
 * that is answered in microseconds these were a tenth (docs/adr/0007).
 */
@Dependent
public class FindingRecords {
    private final Supplier<ServiceRecords> opened;
    private final Clock clock;
    private volatile @Nullable ServiceRecords records;

    /** Takes the records out of the store at the first question: each call through the container's proxy costs more. */
    @Inject
    public FindingRecords(RegistryStore store, Clock clock) {
        this(store::records, clock);
    }

    FindingRecords(Supplier<ServiceRecords> opened, Clock clock) {
        this.opened = opened;
        this.clock = clock;
    }

    /** What the answers given from now on depend on; to be asked before them. */
    public Edition edition() {
        return loaded().edition(clock.instant());
    }

    /** From where the changes go on for somebody who asks now. */
    public Cursor present() {
        return loaded().present();
    }

    public Optional<Live> find(EndpointId id) {
        return loaded().find(id, clock.instant());
    }

    /** The records that a query asks for, in its order. */
    public List<Live> find(RecordQuery query) {
        return loaded().find(query, clock.instant());
    }

    public long count(Condition condition) {
        return loaded().count(condition, clock.instant());
    }

    /** How many records there are of each value, the most frequent first. */
    public List<Facet.Count> facet(Facet facet, Condition condition) {
        return loaded().facet(facet, condition, clock.instant());
    }

    /** The texts that an attribute has, list elements one by one. */
    public SortedSet<String> distinct(Glue2 attribute, Condition condition) {
        SortedSet<String> texts = new TreeSet<>();
        for (Facet.Count count : facet(new Facet(Path.of(attribute.key()), Facet.Form.ARRAY), condition)) {
            if (count.value() instanceof Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    private ServiceRecords loaded() {
        ServiceRecords known = records;
        if (known == null) {
            known = opened.get();
            records = known;
        }
        if (!known.isLoaded()) {
            throw new StillStarting();
        }
        return known;
    }
}
