package org.waymark.registry.web.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.QuerySettings;

/**
 * A question asked by URL parameters: four words say which part of the answer is wanted, all others are conditions. Of
 * a repeated parameter the first value counts, as in EMIR.
 */
public final class QueryParameters {
    private static final String SKIP = "skip";
    private static final String LIMIT = "limit";
    private static final String PAGE_SIZE = "pageSize";
    private static final String REF = "ref";
    private static final Set<String> KEYWORDS = Set.of(SKIP, LIMIT, PAGE_SIZE, REF);

    private final Map<String, List<String>> parameters;
    private final QuerySettings settings;

    public QueryParameters(Map<String, List<String>> parameters, QuerySettings settings) {
        this.parameters = parameters;
        this.settings = settings;
    }

    /**
     * The question in words of the model.
     *
     * @throws MalformedQuery if it makes no sense
     */
    public RecordQuery query() {
        return new RecordQuery(condition(), part());
    }

    private Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!KEYWORDS.contains(name)) {
                conditions.add(new Condition.Equal(attribute(name), values.get(0)));
            }
        });
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(conditions);
    }

    private static String attribute(String name) {
        if (name.startsWith("$")) {
            throw new MalformedQuery("The operator " + name + " is not available as a parameter.");
        }
        return name;
    }

    /** A window, which EMIR's web pages ask for, wins over a page. */
    private RecordQuery.Part part() {
        if (!parameters.containsKey(SKIP) && !parameters.containsKey(LIMIT)) {
            return page();
        }
        long limit = number(LIMIT, 0).orElse(0L);
        return new RecordQuery.Window(
                number(SKIP, 0).orElse(0L), limit == 0 ? settings.most() : Math.min(limit, settings.most()));
    }

    private RecordQuery.Page page() {
        long size = number(PAGE_SIZE, 1).orElse(settings.page());
        return new RecordQuery.Page(
                value(REF).map(QueryParameters::oid).orElse(Oid.NONE), Math.min(size, settings.most()));
    }

    private Optional<Long> number(String keyword, long least) {
        return value(keyword).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Refused below, with the same sentence.
            }
            throw new MalformedQuery("The parameter " + keyword + " must be a whole number, at least " + least + ".");
        });
    }

    private static Oid oid(String text) {
        try {
            return Oid.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedQuery("The parameter ref must be the _id of a record: 24 hexadecimal digits.");
        }
    }

    private Optional<String> value(String keyword) {
        return Optional.ofNullable(parameters.get(keyword)).map(values -> values.get(0));
    }
}
