package org.waymark.registry.ejb.federation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.QuestionReader;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.ring.RegistryAddress;
import org.waymark.registry.model.store.Notes;

/** The global registries: whoever has a record of the type {@code GSR}, but for those that an operator has dropped. */
final class GlobalMembers {
    private static final String DROPPED = "dropped ";
    private static final Condition GLOBAL =
            QuestionReader.condition(Map.of(Glue2.SERVICE_TYPE.key(), List.of("GSR")), Set.of());
    private static final int MOST = 1000;

    private final ServiceRecords records;
    private final Notes notes;

    GlobalMembers(ServiceRecords records, Notes notes) {
        this.records = records;
        this.notes = notes;
    }

    /** Their addresses, and when each was last renewed. A record with an address that cannot be called makes no member. */
    Map<String, Instant> all(Instant now) {
        Map<String, Instant> members = new HashMap<>();
        records.find(new RecordQuery(GLOBAL, new RecordQuery.Window(0, MOST, SortOrder.NATURAL)), now)
                .forEach(live -> live.record()
                        .attributes()
                        .text(Glue2.SERVICE_ENDPOINT_URL)
                        .flatMap(RegistryAddress::read)
                        .ifPresent(address -> members.merge(
                                address.toString(),
                                live.updatedAt(),
                                (one, other) -> one.isAfter(other) ? one : other)));
        members.keySet().removeAll(dropped());
        return members;
    }

    /** All but one registry, in whatever way its address is spelt. */
    Map<String, Instant> beside(String own, Instant now) {
        Map<String, Instant> others = all(now);
        others.keySet().removeIf(address -> RegistryAddress.areOne(address, own));
        return others;
    }

    /** Those that nothing is sent to, in the order of addresses. */
    List<String> dropped() {
        return notes.findAll(DROPPED).keySet().stream()
                .map(name -> name.substring(DROPPED.length()))
                .toList();
    }

    void drop(String address) {
        notes.write(DROPPED + address, 0, "");
    }

    /** Takes a dropped one back; false if it was not dropped. */
    boolean takeBack(String address) {
        return notes.find(DROPPED + address)
                .filter(note -> notes.erase(DROPPED + address, note.version()))
                .isPresent();
    }
}
