package org.waymark.registry.application;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A registry as its clients see it: an address, and HTTP. */
final class Registry {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;

    Registry(URL advertised) {
        address = Deployments.address(advertised);
    }

    /** An answer, and what can be made of its body. */
    record Answer(int status, String body, HttpResponse<?> response) {
        JsonArray array() {
            return value().asJsonArray();
        }

        JsonObject object() {
            return value().asJsonObject();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        private JsonValue value() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readValue();
            }
        }
    }

    URI address() {
        return address;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String body) {
        return change("POST", "serviceadmin", body, "Content-Type", JSON);
    }

    Answer put(String body) {
        return change("PUT", "serviceadmin", body, "Content-Type", JSON);
    }

    Answer remove(String id) {
        return send("DELETE", "serviceadmin?Service_Endpoint_ID=" + encoded(id), BodyPublishers.noBody());
    }

    Answer change(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    Answer change(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** The body of an answer as it was sent. */
    byte[] bytes(String path, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .headers(headers)
                .build();
        return exchange(request, BodyHandlers.ofByteArray()).body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Removes whatever is left of these records. */
    void forget(List<String> ids) {
        ids.forEach(this::remove);
    }
}
