package org.waymark.registry.processes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A client of one registry. Answers are compared as text, to the letter. */
public final class Http {
    private static final Pattern REVISION = Pattern.compile("\"Revision\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"Service_Endpoint_ID\":\"([^\"]+)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final Duration limit;

    Http(String base, Duration limit) {
        this.base = URI.create(base);
        this.limit = limit;
    }

    /** The same client, waiting longer for an answer. */
    public Http patient(Duration longer) {
        return new Http(base.toString(), longer);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** As {@link #get}, by a client that names the form of the answer. */
    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept));
    }

    /** A request without a body. */
    public HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** The body of an answer, while it comes. */
    InputStream stream(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** Registers or updates what the JSON array holds. */
    public HttpResponse<String> post(String records) throws IOException, InterruptedException {
        return send(change().POST(BodyPublishers.ofString(records)));
    }

    /** As {@link #post}, by a client that knows problem documents. */
    HttpResponse<String> postForProblem(String records) throws IOException, InterruptedException {
        return send(change().header("Accept", "application/problem+json").POST(BodyPublishers.ofString(records)));
    }

    public HttpResponse<String> delete(String id) throws IOException, InterruptedException {
        return send(request(admin(id)).DELETE());
    }

    /** The record as JSON; empty if there is none. */
    public String record(String id) throws IOException, InterruptedException {
        return get(admin(id)).body();
    }

    /** All records in the order of their numbers, as one JSON array. */
    public String all() throws IOException, InterruptedException {
        return get("services?skip=0").body();
    }

    public Set<String> ids() throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        ID.matcher(all()).results().map(result -> result.group(1)).forEach(ids::add);
        return ids;
    }

    public long revision() throws IOException, InterruptedException {
        return REVISION.matcher(get("status").body())
                .results()
                .map(MatchResult::group)
                .mapToLong(member -> Long.parseLong(member.substring(member.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** The status of an answer, or 0 if there is none. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException nobodyAnswers) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Whether an answer comes that has a text in it. */
    public boolean shows(String path, String text) {
        try {
            return get(path).body().contains(text);
        } catch (IOException nobodyAnswers) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private HttpRequest.Builder change() {
        return request("serviceadmin").header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(limit);
    }

    /** The path of one record. */
    public static String admin(String id) {
        return "serviceadmin?Service_Endpoint_ID=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
