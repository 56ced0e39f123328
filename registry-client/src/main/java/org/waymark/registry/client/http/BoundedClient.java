package org.waymark.registry.client.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Calls somebody who may be slow, talkative, confused or hostile, and waits for the answer within limits. Redirects are
 * answers like others. Thread-safe; keeps connections for the next request.
 */
public final class BoundedClient {
    private static final String TLS_SCHEME = "https";

    private final HttpClient client;
    private final boolean secure;
    private final String agent;
    private final Limits limits;

    /**
     * Makes a client.
     *
     * @param tls for addresses with https; without it they are not called, because nothing says whom to trust
     * @param agent who calls, as in {@code Waymark/1.0}
     */
    public BoundedClient(Optional<SSLContext> tls, String agent, Limits limits) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER);
        tls.ifPresent(context -> builder.sslContext(context).sslParameters(onlyGoodProtocols()));
        this.client = builder.build();
        this.secure = tls.isPresent();
        this.agent = agent;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Sends a request and waits for the whole answer, of whatever status.
     *
     * @param most bytes of its body that are kept
     * @throws NoAnswer if there is none; the request may have been carried out
     */
    public Answer send(HttpRequest.Builder request, int most) throws NoAnswer {
        HttpRequest complete = request.setHeader("User-Agent", agent).build();
        requireTls(complete.uri());
        CompletableFuture<HttpResponse<Body>> coming = client.sendAsync(complete, head -> new BoundedBody(most));
        try {
            HttpResponse<Body> response = coming.get(limits.exchange().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw NoAnswer.tooSlow(limits.exchange());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("It was no longer waited for an answer.");
        } catch (ExecutionException e) {
            throw NoAnswer.of(Optional.ofNullable(e.getCause()).orElse(e), limits);
        } finally {
            // Closes the connection of an exchange that is not over; otherwise without effect.
            coming.cancel(true);
        }
    }

    private void requireTls(URI address) throws NoAnswer {
        if (!secure && TLS_SCHEME.equalsIgnoreCase(address.getScheme())) {
            throw new NoAnswer("There is no TLS here: nothing says whom to trust, nor what to show.");
        }
    }

    private static SSLParameters onlyGoodProtocols() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }
}
