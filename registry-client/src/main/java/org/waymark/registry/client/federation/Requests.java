package org.waymark.registry.client.federation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.client.records.Outcomes;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Request;

/** Requests as they go over the wire. */
final class Requests {
    /** Says to a registry of this product who calls, and of an answer that it comes from one. */
    static final String REGISTRY = Nature.HEADER;

    private static final String JSON = "application/json";
    private static final int PAGE = 1000;

    private final String own;

    Requests(String own) {
        this.own = own;
    }

    HttpRequest.Builder of(String address, Request request) throws NoAnswer {
        try {
            return news(address, request).setHeader(REGISTRY, own);
        } catch (IllegalArgumentException e) {
            throw new NoAnswer("That is no address of a registry: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private static HttpRequest.Builder news(String address, Request request) {
        if (request instanceof Request.CheckIn checkIn) {
            return to(address + "/children?Service_Endpoint_URL=" + encoded(checkIn.own()))
                    .POST(BodyPublishers.noBody());
        }
        if (request instanceof Request.Update update) {
            return batch(address).PUT(body(update.messages()));
        }
        if (request instanceof Request.Register register) {
            return batch(address).POST(body(register.messages()));
        }
        if (request instanceof Request.Remove remove) {
            return to(address + "/serviceadmin?Service_Endpoint_ID="
                            + encoded(remove.id().value()))
                    .DELETE();
        }
        return question(address, request).setHeader("Accept", JSON);
    }

    private static HttpRequest.Builder question(String address, Request request) {
        if (request instanceof Request.AskDigests ask) {
            return to(address + "/federation/digests"
                    + ask.child().map(child -> "?child=" + encoded(child)).orElse(""));
        }
        if (request instanceof Request.AskVersions ask) {
            return to(address + "/federation/versions?buckets="
                    + ask.buckets().stream().map(String::valueOf).collect(Collectors.joining(","))
                    + ask.child().map(child -> "&child=" + encoded(child)).orElse(""));
        }
        if (request instanceof Request.Fetch fetch) {
            // A limit asks for a window: a page that is full would end with a reference.
            return to(address + "/services?limit=" + Math.max(1, fetch.ids().size()))
                    .setHeader("Content-Type", JSON)
                    .POST(BodyPublishers.ofByteArray(Bodies.anyOf(fetch.ids())));
        }
        if (request instanceof Request.FindGlobals find) {
            return to(address + "/services?Service_Type=GSR"
                    + find.ref().map(ref -> "&ref=" + encoded(ref)).orElse(""));
        }
        if (request instanceof Request.FetchPage page) {
            return to(address + "/services/pagedquery?pageSize=" + PAGE
                    + page.ref().map(ref -> "&ref=" + encoded(ref)).orElse(""));
        }
        return to(address + "/ping");
    }

    private static HttpRequest.Builder batch(String address) {
        return to(address + "/serviceadmin")
                .setHeader("Content-Type", JSON)
                .setHeader("Accept", Outcomes.MEDIA_TYPE + ", " + JSON + ";q=0.5");
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static BodyPublisher body(List<Message> messages) {
        return BodyPublishers.ofByteArray(Bodies.of(messages));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
