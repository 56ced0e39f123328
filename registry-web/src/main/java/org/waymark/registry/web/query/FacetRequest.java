package org.waymark.registry.web.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.registry.ejb.query.FindingRecords;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.MalformedQuery;
import org.waymark.registry.model.query.Path;
import org.waymark.registry.model.query.QuestionReader;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

/**
 * Which values are to be counted, among which records. A parameter whose value begins with {@code facet.} asks for a
 * facet; all others are conditions.
 *
 * @param facets by the name under which they are asked
 * @param limit how many values of each are shown
 */
record FacetRequest(Map<String, Facet> facets, Condition condition, long limit) {
    private static final String PREFIX = "facet.";
    private static final String LIMIT = "limit";

    static FacetRequest read(Map<String, List<String>> parameters, Attributes document) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove(LIMIT);
        parameters.forEach((name, values) -> {
            String form = values.get(0).toLowerCase(Locale.ROOT);
            if (form.startsWith(PREFIX)) {
                facets.put(name, new Facet(path(name), form(name, form)));
                others.remove(name);
            }
        });
        if (facets.isEmpty() && !others.isEmpty()) {
            throw new MalformedQuery("No parameter asks for a facet: its value is facet.simple or facet.array.");
        }
        long limit = QuestionReader.number(parameters, LIMIT, 0)
                .filter(values -> values > 0)
                .orElse(Long.MAX_VALUE);
        return new FacetRequest(facets, QuestionReader.condition(others, document, Set.of()), limit);
    }

    /** As EMIR answers: one object for each attribute. */
    AttributeValue answer(FindingRecords finding) {
        return new Listed(facets.entrySet().stream()
                .<AttributeValue>map(
                        asked -> nested(asked.getKey(), counts(finding.facet(asked.getValue(), condition))))
                .toList());
    }

    private Listed counts(List<Facet.Count> counts) {
        return new Listed(counts.stream()
                .limit(limit)
                .<AttributeValue>map(count -> new Nested(Attributes.builder()
                        .add("_id", count.value())
                        .add("count", new Whole(count.records()))
                        .build()))
                .toList());
    }

    private static Nested nested(String name, AttributeValue value) {
        return new Nested(Attributes.builder().add(name, value).build());
    }

    private static Path path(String name) {
        if (name.startsWith("$")) {
            throw new MalformedQuery("The parameter " + name + " is no name of an attribute.");
        }
        return Path.of(name);
    }

    private static Facet.Form form(String name, String form) {
        return switch (form) {
            case "facet.simple" -> Facet.Form.SIMPLE;
            case "facet.array" -> Facet.Form.ARRAY;
            default ->
                throw new MalformedQuery(
                        "The parameter " + name + " must be facet.simple or facet.array, not '" + form + "'.");
        };
    }
}
