package org.waymark.registry.publisher.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;
import org.waymark.registry.publisher.source.Source;

/** A source that says what it is told to say. */
final class FakeSource implements Source {
    private final Map<String, String> types = new LinkedHashMap<>();
    private boolean failing;

    void describe(String id, String type) {
        types.put(id, type);
    }

    void forget(String id) {
        types.remove(id);
    }

    void fail(boolean fails) {
        failing = fails;
    }

    Set<String> ids() {
        return Set.copyOf(types.keySet());
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public synchronized Harvest harvest() {
        if (failing) {
            return Harvest.failed(name(), "It does not answer.");
        }
        List<Description> descriptions = new ArrayList<>();
        types.forEach((id, type) -> descriptions.add(new Description(
                new EndpointId(id),
                Origin.whole(name()),
                Attributes.builder()
                        .add(Glue2.SERVICE_ENDPOINT_ID, id)
                        .add(Glue2.SERVICE_TYPE, type)
                        .build())));
        return new Harvest(descriptions, Map.of(), Set.of(), List.of());
    }
}
