package org.waymark.registry.client.records;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/** A registry that is called by HTTP: one of this product, or of EMIR. Thread-safe. */
public final class HttpRegistry implements Registry {
    /** What registries of EMIR take that do not say it (specification of EMIR 11.2). */
    private static final int USUAL_MOST = 100;

    private static final String JSON = "application/json";
    private static final String ACCEPTED =
            Outcomes.MEDIA_TYPE + ", application/problem+json;q=0.9, " + JSON + ";q=0.5, text/plain;q=0.1";
    private static final String BATCHES = "/serviceadmin";
    private static final String MOST = "MaxRecordInRequest";
    private static final String RUNNING = "RunningSince";
    private static final int DEEPEST = 16;
    private static final DocumentReader READER = new DocumentReader(DEEPEST);

    private final BoundedClient client;
    private final String address;
    private final Clock clock;
    private volatile Nature nature = Nature.EMIR;

    /** @param address scheme, host and port, without a slash at its end */
    public HttpRegistry(BoundedClient client, String address, Clock clock) {
        this.client = client;
        this.address = address;
        this.clock = clock;
    }

    /** {@code GET /ping} says who it is, and {@code GET /status}, which EMIR has since 1.3.0, how much it takes. */
    @Override
    public Greeting greet() {
        try {
            Answer ping = question("/ping");
            if (!ping.isOk() || READER.read(ping.content()).get(RUNNING).isEmpty()) {
                return new Greeting.Absent(Verdicts.why(ping));
            }
            nature = Nature.of(ping.headers().firstValue(Nature.HEADER));
            Answer status = question("/status");
            return new Greeting.Present(nature, status.isOk() ? most(READER.read(status.content())) : USUAL_MOST);
        } catch (NoAnswer e) {
            return new Greeting.Absent(String.valueOf(e.getMessage()));
        } catch (MalformedJson | IOException e) {
            return new Greeting.Absent("It is something else than a registry that answers.");
        }
    }

    @Override
    public Told register(List<Attributes> records) {
        return batch(records.stream().<AttributeValue>map(Nested::new).toList());
    }

    /**
     * A registry of this product takes many removals at once, and may compare their time with its own, so that the clock of
     * this machine would matter: what it refuses for the sake of the time is removed alone, without one.
     */
    @Override
    public Told remove(List<EndpointId> ids) {
        if (nature == Nature.EMIR) {
            return eachAlone(ids);
        }
        List<AttributeValue> removals = ids.stream()
                .<AttributeValue>map(id -> Elements.removal(id, clock.instant()))
                .toList();
        Told told = batch(removals);
        if (!(told instanceof Told.Settled settled)
                || settled.refused().stream().noneMatch(HttpRegistry::isAboutTime)) {
            return told;
        }
        List<Refusal> refused = new ArrayList<>();
        for (Refusal refusal : settled.refused()) {
            Told alone = isAboutTime(refusal) ? alone(refusal.index(), ids) : new Told.Settled(List.of(refusal));
            if (!(alone instanceof Told.Settled one)) {
                return alone;
            }
            refused.addAll(one.refused());
        }
        return new Told.Settled(refused);
    }

    private static boolean isAboutTime(Refusal refusal) {
        return refusal.isStale() || refusal.problem().equals(ProblemType.INVALID_RECORD.slug());
    }

    private Told eachAlone(List<EndpointId> ids) {
        List<Refusal> refused = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            Told told = alone(index, ids);
            if (!(told instanceof Told.Settled settled)) {
                return told;
            }
            refused.addAll(settled.refused());
        }
        return new Told.Settled(refused);
    }

    private Told alone(int index, List<EndpointId> ids) {
        EndpointId id = ids.get(index);
        try {
            Answer answer = client.send(
                    to(BATCHES + "?Service_Endpoint_ID=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8))
                            .setHeader("Accept", "*/*")
                            .DELETE(),
                    client.limits().small());
            return Verdicts.ofRemoval(answer, index, id);
        } catch (NoAnswer e) {
            return new Told.Away(String.valueOf(e.getMessage()));
        }
    }

    private Told batch(List<AttributeValue> elements) {
        byte[] body = RecordJson.render(new Listed(elements)).toBytes();
        try {
            Answer answer = client.send(
                    to(BATCHES)
                            .setHeader("Content-Type", JSON)
                            .setHeader("Accept", ACCEPTED)
                            .PUT(BodyPublishers.ofByteArray(body)),
                    client.limits().large());
            return Verdicts.ofBatch(answer, elements.size());
        } catch (NoAnswer e) {
            return new Told.Away(String.valueOf(e.getMessage()));
        } catch (MalformedJson | IOException e) {
            return new Told.Away("The answer cannot be understood: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private Answer question(String path) throws NoAnswer {
        return client.send(
                to(path).setHeader("Accept", JSON).GET(), client.limits().small());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static int most(Attributes said) {
        return said.get(MOST)
                .filter(Whole.class::isInstance)
                .map(most -> ((Whole) most).value())
                .filter(most -> most > 0 && most <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(USUAL_MOST);
    }
}
