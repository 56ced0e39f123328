package org.waymark.registry.client.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

/** What became of each element of a batch, as a registry of this product answers. */
public final class Outcomes {
    public static final String MEDIA_TYPE = "application/vnd.waymark.outcomes+json";

    private static final String REFUSED = "refused";
    private static final String PROBLEM = "urn:waymark:problem:";
    private static final int DEEPEST = 16;
    private static final DocumentReader READER = new DocumentReader(DEEPEST);

    private Outcomes() {}

    /**
     * The elements that the registry does not take.
     *
     * @param sent how many elements the batch had
     * @throws MalformedJson if this is no such document, or one about other elements
     */
    public static List<Refusal> refusals(int sent, InputStream document) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        for (AttributeValue outcome : list(READER.read(document), "outcomes")) {
            Attributes entry = object(outcome);
            int index = index(entry, sent);
            if (entry.text("outcome").orElse("").equals(REFUSED)) {
                String slug = slug(entry);
                refusals.add(new Refusal(index, slug, reason(slug, entry)));
            }
        }
        return refusals;
    }

    private static int index(Attributes entry, int sent) {
        return entry.get("index")
                .filter(Whole.class::isInstance)
                .map(index -> ((Whole) index).value())
                .filter(index -> index >= 0 && index < sent)
                .orElseThrow(() -> new MalformedJson("There is an outcome of none of the messages."))
                .intValue();
    }

    private static String slug(Attributes entry) {
        String problem = entry.text("problem").orElse("");
        return problem.startsWith(PROBLEM) ? problem.substring(PROBLEM.length()) : problem;
    }

    private static String reason(String slug, Attributes entry) {
        String status = status(slug).map(type -> type.status() + " ").orElse("");
        String sentences = list(entry, "violations").stream()
                .map(violation -> sentence(object(violation)))
                .flatMap(String::lines)
                .collect(Collectors.joining(" "));
        return OneLine.of(status + slug + ": " + sentences);
    }

    /** Not every sentence says by itself which attribute it is about. */
    private static String sentence(Attributes violation) {
        String attribute = violation.text("attribute").orElse("");
        String message = violation.text("message").orElse("");
        return attribute.isEmpty() || message.contains(attribute) ? message : attribute + ": " + message;
    }

    private static Optional<ProblemType> status(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst();
    }

    private static List<AttributeValue> list(Attributes members, String name) {
        return members.get(name)
                .filter(Listed.class::isInstance)
                .map(value -> ((Listed) value).elements())
                .orElseThrow(() -> new MalformedJson("The list " + name + " is missing."));
    }

    private static Attributes object(AttributeValue value) {
        return Stream.of(value)
                .filter(Nested.class::isInstance)
                .map(nested -> ((Nested) nested).members())
                .findFirst()
                .orElseThrow(() -> new MalformedJson("An object is expected in each place of a list."));
    }
}
