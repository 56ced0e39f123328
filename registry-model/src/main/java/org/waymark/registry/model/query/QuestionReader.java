package org.waymark.registry.model.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.query.Question.Total;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Part;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.QuerySettings;

/**
 * Reads a question from URL parameters, or from these and a document: keywords say which part of the answer is wanted
 * and how, everything else is a condition. Of a repeated keyword the first value counts, as in EMIR, and the URL before
 * the document. An attribute that has the name of a keyword is asked for within {@code $and}. Thread-safe.
 */
public final class QuestionReader {
    private final QuerySettings settings;

    public QuestionReader(QuerySettings settings) {
        this.settings = settings;
    }

    /**
     * What the parameters ask.
     *
     * @throws MalformedQuery if they make no sense; it names the parameter
     */
    public Question read(Map<String, List<String>> parameters) {
        return read(parameters, Attributes.EMPTY);
    }

    /**
     * What the parameters and the document ask together: the conditions of both hold.
     *
     * @throws MalformedQuery if they make no sense; it names the parameter or the place in the document
     */
    public Question read(Map<String, List<String>> parameters, Attributes document) {
        Keywords keywords = new Keywords(parameters, document);
        RecordQuery query = new RecordQuery(condition(parameters, document, Set.of()), part(keywords));
        Projection projection =
                keywords.get(Keyword.FIELDS).map(Names::projection).orElse(Projection.EVERYTHING);
        return new Question(query, projection, total(keywords));
    }

    /**
     * Only the conditions of parameters.
     *
     * @param others parameters that are no conditions, beside the keywords of this class
     */
    public static Condition condition(Map<String, List<String>> parameters, Set<String> others) {
        Map<String, List<String>> conditions = new LinkedHashMap<>(parameters);
        conditions.keySet().removeAll(Keyword.WORDS);
        conditions.keySet().removeAll(others);
        return UrlConditions.read(conditions);
    }

    /** Only the conditions of parameters and a document. */
    public static Condition condition(Map<String, List<String>> parameters, Attributes document, Set<String> others) {
        Condition inUrl = condition(parameters, others);
        return document.size() == 0
                ? inUrl
                : Condition.all(List.of(inUrl, QueryDocument.condition(document.without(Keyword.WORDS::contains))));
    }

    /**
     * The number that a parameter says, of which the first value counts.
     *
     * @throws MalformedQuery if it is no whole number, or less than the least that is allowed
     */
    public static Optional<Long> number(Map<String, List<String>> parameters, String name, long least) {
        return Optional.ofNullable(parameters.get(name))
                .map(values -> new Given(new Text(values.get(0)), new Place.Parameter(name)).number(least));
    }

    /** A window, which EMIR's web pages ask for, wins over a page. */
    private Part part(Keywords keywords) {
        Optional<SortOrder> order = keywords.get(Keyword.SORT).map(sort -> order(sort, keywords));
        boolean window = order.isPresent() || keywords.has(Keyword.SKIP) || keywords.has(Keyword.LIMIT);
        return window ? window(keywords, order.orElse(SortOrder.NATURAL)) : page(keywords);
    }

    private static SortOrder order(Given sort, Keywords keywords) {
        if (keywords.has(Keyword.PAGE_SIZE) || keywords.has(Keyword.REF)) {
            throw sort.place()
                    .refusal("does not go with pageSize and ref: pages follow the order of _id, since any other may"
                            + " change from one page to the next. Use skip and limit.");
        }
        return Names.order(sort);
    }

    private Window window(Keywords keywords, SortOrder order) {
        long limit = keywords.get(Keyword.LIMIT).map(given -> given.number(0)).orElse(0L);
        return new Window(
                keywords.get(Keyword.SKIP).map(given -> given.number(0)).orElse(0L),
                limit == 0 ? settings.most() : Math.min(limit, settings.most()),
                order);
    }

    private Page page(Keywords keywords) {
        long size =
                keywords.get(Keyword.PAGE_SIZE).map(given -> given.number(1)).orElse(settings.page());
        return new Page(keywords.get(Keyword.REF).map(Given::oid).orElse(Oid.NONE), Math.min(size, settings.most()));
    }

    private static Total total(Keywords keywords) {
        boolean alone = keywords.get(Keyword.COUNT).map(Given::flag).orElse(false);
        boolean beside = keywords.get(Keyword.TOTAL).map(Given::flag).orElse(false);
        if (alone) {
            return Total.ALONE;
        }
        return beside ? Total.BESIDE : Total.UNSAID;
    }

    /** What is said with each keyword. */
    private record Keywords(Map<String, List<String>> parameters, Attributes document) {
        boolean has(Keyword keyword) {
            return get(keyword).isPresent();
        }

        Optional<Given> get(Keyword keyword) {
            String word = keyword.word();
            return Optional.ofNullable(parameters.get(word))
                    .map(values -> new Given(new Text(values.get(0)), new Place.Parameter(word)))
                    .or(() -> document.get(word).map(value -> new Given(value, new Place.Document().in(word))));
        }
    }
}
