package org.waymark.registry.client.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.json.MalformedJson;

/** What records are looked for by: conditions that all hold, or a document in the language of rich queries. Immutable. */
public final class Search {
    private static final Pattern CONDITION = Pattern.compile("(?s)[^=<>]+[=<>].*");
    private static final int DEEPEST = 200;
    private static final DocumentReader READER = new DocumentReader(DEEPEST);

    private final String conditions;
    private final Optional<String> document;

    private Search(String conditions, Optional<String> document) {
        this.conditions = conditions;
        this.document = document;
    }

    /**
     * Conditions as in {@code A=v}, {@code A!=v}, {@code A>5}, not encoded; without any of them everything is found.
     *
     * @throws IllegalArgumentException if one is none
     */
    public static Search meeting(List<String> conditions) {
        return new Search(conditions.stream().map(Search::parameter).collect(Collectors.joining()), Optional.empty());
    }

    /**
     * A rich query.
     *
     * @throws MalformedJson if it is no JSON object
     */
    public static Search by(String document) {
        try {
            READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return new Search("", Optional.of(document));
    }

    /** A parameter ends at its first equals sign; a condition that has none is all name. */
    private static String parameter(String condition) {
        if (!CONDITION.matcher(condition).matches()) {
            throw new IllegalArgumentException("\"" + condition
                    + "\" is no condition such as Service_Type=org.glite.voms or Service_Location_Latitude>55");
        }
        int end = condition.indexOf('=');
        return end < 0
                ? "&" + encoded(condition)
                : "&" + encoded(condition.substring(0, end)) + "=" + encoded(condition.substring(end + 1));
    }

    /** Some servers take a plus sign for itself, and all take {@code %20} for a blank. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The parameters beside others. */
    String parameters() {
        return conditions;
    }

    /** Only a document has to be posted. */
    boolean isDocument() {
        return document.isPresent();
    }

    HttpRequest.Builder complete(HttpRequest.Builder request) {
        return document.map(json ->
                        request.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json)))
                .orElseGet(request::GET);
    }
}
