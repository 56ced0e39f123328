package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;

/** The owners of endpoints: they register, change, renew and remove, or do nothing and let the lease run out. */
final class Publishers {
    private static final int KINDS = 8;

    private final List<SimulatedRegistry> registries;
    private final Surroundings surroundings;
    private final RandomGenerator dice;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private int texts;

    Publishers(List<SimulatedRegistry> registries, Surroundings surroundings) {
        this.registries = registries;
        this.surroundings = surroundings;
        this.dice = surroundings.dice();
    }

    /**
     * What is registered, by whom and where.
     *
     * @param homes one, or all global registries if the owner takes any
     */
    private record Endpoint(EndpointId id, Caller owner, List<SimulatedRegistry> homes) {}

    /** Puts all changes down in the agenda. */
    void plan() {
        Schedule.Records records = surroundings.schedule().records();
        for (int i = 0; i < records.endpoints(); i++) {
            endpoints.add(new Endpoint(
                    new EndpointId("e" + i),
                    surroundings.schedule().plain()
                            ? Caller.ANONYMOUS
                            : new Caller(new Owner("CN=owner " + i), Set.of(Role.SERVICEOWNER), "certificate"),
                    i < records.roaming()
                            ? registries.stream()
                                    .filter(SimulatedRegistry::isGlobal)
                                    .toList()
                            : List.of(registries.get(dice.nextInt(registries.size())))));
        }
        for (int i = 0; i < records.changes(); i++) {
            Endpoint endpoint = endpoints.get(dice.nextInt(endpoints.size()));
            surroundings.agenda().at(dice.nextLong(Schedule.TROUBLED), () -> change(endpoint));
        }
    }

    private void change(Endpoint endpoint) {
        SimulatedRegistry home = endpoint.homes.get(dice.nextInt(endpoint.homes.size()));
        if (!home.isUp()
                || home.busyUntil() > surroundings.agenda().now()
                || home.store().isAway()) {
            return;
        }
        surroundings.tally().count(Tally.Kind.CHANGES);
        int kind = dice.nextInt(KINDS);
        if (kind < 2) {
            home.note("is asked to remove " + endpoint.id);
            home.counter().remove(endpoint.owner, endpoint.id);
        } else {
            texts += kind < 4 ? 0 : 1;
            home.note("is asked to register " + endpoint.id);
            home.counter().register(endpoint.owner, record(endpoint.id, home.clock()));
        }
    }

    private Attributes record(EndpointId id, Instant now) {
        long lease = 1 + dice.nextLong(surroundings.schedule().records().longestLease());
        return Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, id.value())
                .add(Glue2.SERVICE_NAME, "text " + texts)
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(now.plusMillis(lease)))
                .build();
    }
}
