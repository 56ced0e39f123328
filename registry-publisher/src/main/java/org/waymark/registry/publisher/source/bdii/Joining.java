package org.waymark.registry.publisher.source.bdii;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;
import org.waymark.registry.publisher.source.bdii.Gathering.Endpoint;
import org.waymark.registry.publisher.source.bdii.Gathering.Service;

/** Puts records together from what was gathered. An endpoint that cannot be described costs nothing but itself. */
final class Joining {
    private final Gathering gathered;
    private final Flaws flaws;
    private final Map<String, Surroundings> known = new HashMap<>();

    Joining(Gathering gathered, Flaws flaws) {
        this.gathered = gathered;
        this.flaws = flaws;
    }

    /** What all endpoints of a service have in common. */
    private record Surroundings(
            Attributes service,
            Attributes location,
            Optional<AttributeValue> contacts,
            Optional<AttributeValue> extensions) {}

    Harvest harvest(String source) {
        Origin origin = Origin.whole(source);
        Map<EndpointId, Description> described = new LinkedHashMap<>();
        List<EndpointId> skipped = new ArrayList<>();
        for (Endpoint endpoint : gathered.endpoints()) {
            EndpointId id = new EndpointId(endpoint.id());
            Optional<Service> service = service(endpoint);
            if (service.isEmpty()) {
                skipped.add(id);
            } else if (described.containsKey(id)) {
                flaws.add("An endpoint of the same id is there already, so this one is skipped", endpoint.dn());
            } else {
                described.put(id, new Description(id, origin, record(endpoint, surroundings(service.get()))));
            }
        }
        Set<EndpointId> unclear =
                skipped.stream().filter(id -> !described.containsKey(id)).collect(Collectors.toSet());
        return new Harvest(List.copyOf(described.values()), Map.of(), unclear, flaws.sentences());
    }

    private Optional<Service> service(Endpoint endpoint) {
        Optional<Service> service = endpoint.service().flatMap(gathered::service);
        if (service.isEmpty()) {
            String why = endpoint.service()
                    .map(id -> " of a service that is not there, " + Flaws.quoted(id) + ",")
                    .orElse(" that names no service");
            flaws.add("An endpoint" + why + " is skipped", endpoint.dn());
        }
        return service;
    }

    private Surroundings surroundings(Service service) {
        return known.computeIfAbsent(service.id(), id -> {
            Optional<String> domain = gathered.domain(service);
            return new Surroundings(
                    in(domain, service.said()),
                    gathered.location(id, domain),
                    gathered.contacts(id, domain),
                    gathered.extensions(id));
        });
    }

    private static Attributes in(Optional<String> domain, Attributes service) {
        if (domain.isEmpty() || service.get(Glue2.SERVICE_DOMAIN).isPresent()) {
            return service;
        }
        Attributes.Builder all = Attributes.builder();
        service.forEach(all::add);
        return all.add(Glue2.SERVICE_DOMAIN, domain.get()).build();
    }

    private Attributes record(Endpoint endpoint, Surroundings around) {
        Map<EntryKind, Attributes> parts = new EnumMap<>(EntryKind.class);
        parts.put(EntryKind.SERVICE, around.service());
        parts.put(EntryKind.ENDPOINT, endpoint.said());
        parts.put(EntryKind.LOCATION, around.location());
        gathered.rules(endpoint.id())
                .ifPresent(rules -> parts.put(
                        EntryKind.ACCESS_POLICY,
                        Attributes.builder()
                                .add(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE, rules)
                                .build()));
        Attributes.Builder record = Attributes.builder();
        Glue2Mapping.join(kind -> parts.getOrDefault(kind, Attributes.EMPTY), record);
        around.contacts().ifPresent(contacts -> record.add(Glue2.SERVICE_CONTACT, contacts));
        around.extensions().ifPresent(extensions -> record.add(Glue2.SERVICE_EXTENSIONS, extensions));
        return record.build();
    }
}
