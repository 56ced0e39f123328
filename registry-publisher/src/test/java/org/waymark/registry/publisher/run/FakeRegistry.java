package org.waymark.registry.publisher.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.registry.client.records.Greeting;
import org.waymark.registry.client.records.Refusal;
import org.waymark.registry.client.records.Registry;
import org.waymark.registry.client.records.Told;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

/** A registry that keeps leases, refuses what it is told to refuse, and is away when it is told to be. */
final class FakeRegistry implements Registry {
    private final Clock clock;
    private final Map<String, Attributes> records = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Integer> batches = new ArrayList<>();
    private Nature nature = Nature.WAYMARK;
    private int most = 100;
    private int greetings;
    private boolean away;
    private boolean losingAnswers;

    FakeRegistry(Clock clock) {
        this.clock = clock;
    }

    void goAway(boolean gone) {
        away = gone;
    }

    /** Does what it is asked, and says nothing. */
    void loseAnswers(boolean losing) {
        losingAnswers = losing;
    }

    void refuse(String id) {
        refused.add(id);
    }

    void acceptAll() {
        refused.clear();
    }

    /** Says only that something is wrong, as registries of EMIR do. */
    void blameWithoutNames() {
        nature = Nature.EMIR;
    }

    void take(int atMost) {
        most = atMost;
    }

    int greetings() {
        return greetings;
    }

    /** How many elements there were in each request to register. */
    List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** Those whose lease is not over. */
    Set<String> ids() {
        Instant now = clock.instant();
        records.values().removeIf(record -> !ends(record).isAfter(now));
        return new TreeSet<>(records.keySet());
    }

    Attributes record(String id) {
        return records.get(id);
    }

    static Instant ends(Attributes record) {
        return ((Moment) record.get(Glue2.SERVICE_EXPIRE_ON).orElseThrow()).value();
    }

    @Override
    public Greeting greet() {
        greetings++;
        return away ? new Greeting.Absent("There is no connection.") : new Greeting.Present(nature, most);
    }

    @Override
    public Told register(List<Attributes> sent) {
        if (away) {
            return new Told.Away("There is no connection.");
        }
        batches.add(sent.size());
        if (sent.size() > most) {
            return new Told.TooMuch("403 Too many");
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            String id = sent.get(index).text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow();
            if (!refused.contains(id)) {
                records.put(id, sent.get(index));
            } else if (nature == Nature.EMIR) {
                return new Told.Blamed("500 Something is wrong");
            } else {
                refusals.add(new Refusal(index, "invalid-record", "406 invalid-record: no"));
            }
        }
        return losingAnswers ? new Told.Away("No complete answer within 30 s.") : new Told.Settled(refusals);
    }

    @Override
    public Told remove(List<EndpointId> ids) {
        if (away) {
            return new Told.Away("There is no connection.");
        }
        ids.forEach(id -> records.remove(id.value()));
        return losingAnswers ? new Told.Away("No complete answer within 30 s.") : new Told.Settled(List.of());
    }
}
