package org.waymark.registry.publisher.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.registry.model.record.EndpointId;

/**
 * What one look at a source has found.
 *
 * @param descriptions with ids that are unique
 * @param unread what could not be read this time, and why in one sentence, which is empty if that will pass soon; what was
 *     found there before may still be true
 * @param unclear endpoints that are there, but not so that they could be described
 * @param flaws what is wrong with what was read, in sentences for administrators
 */
public record Harvest(
        List<Description> descriptions, Map<Origin, String> unread, Set<EndpointId> unclear, List<String> flaws) {

    public Harvest {
        descriptions = List.copyOf(descriptions);
        unread = Map.copyOf(unread);
        unclear = Set.copyOf(unclear);
        flaws = List.copyOf(flaws);
    }

    /** The source does not answer, or what it says cannot be understood. */
    public static Harvest failed(String source, String why) {
        return new Harvest(List.of(), Map.of(Origin.whole(source), why), Set.of(), List.of());
    }

    /** Everything that administrators should hear of. */
    public Stream<String> complaints() {
        return Stream.concat(unread.values().stream(), flaws.stream()).filter(why -> !why.isEmpty());
    }

    /** Whether nothing was learnt of what was found at this place before. */
    public boolean isSilentAbout(Origin origin) {
        return unread.containsKey(origin) || unread.containsKey(Origin.whole(origin.source()));
    }
}
