package org.waymark.registry.client.federation;

import java.io.IOException;
import java.time.Clock;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Wire;
import org.waymark.registry.model.json.MalformedJson;

/** The way to other registries over HTTP. Thread-safe. */
public final class HttpWire implements Wire {
    private final BoundedClient client;
    private final Requests requests;
    private final Replies replies;

    /** @param own the address of this registry, which others know it by */
    public HttpWire(BoundedClient client, String own, Clock clock) {
        this.client = client;
        this.requests = new Requests(own);
        this.replies = new Replies(clock);
    }

    @Override
    public Reply send(String address, Request request) {
        try {
            Answer answer = client.send(requests.of(address, request), most(request));
            return replies.of(request, answer);
        } catch (NoAnswer e) {
            return new Unreachable(String.valueOf(e.getMessage()));
        } catch (MalformedJson | IOException e) {
            return new Unreachable("The answer cannot be understood: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private int most(Request request) {
        boolean large = request instanceof Request.AskVersions || Replies.isForRecords(request);
        return large ? client.limits().large() : client.limits().small();
    }
}
