package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.waymark.registry.model.ArbitraryQueries;
import org.waymark.registry.model.ArbitraryRecords;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.settings.QuerySettings;

/** What holds for all questions, sensible or not. */
class QuestionPropertiesTest {
    private static final long MOST = 5000;

    private final QuestionReader reader = new QuestionReader(new QuerySettings(100, MOST));

    @Property
    void whateverIsSentIsAQuestionOrIsRefusedByItsPlace(@ForAll("anything") Attributes document) {
        understood(document);
    }

    @Property
    void whateverIsMadeOfTheWordsOfTheLanguageIsAQuestionOrIsRefused(@ForAll("babble") Attributes document) {
        understood(document);
    }

    @Property
    void whateverAUrlSaysIsAQuestionOrIsRefused(@ForAll String name, @ForAll String value) {
        for (String operator : List.of("", "!", "<", ">", "~", "?")) {
            try {
                reader.read(Map.of(name + operator, List.of(value)));
            } catch (MalformedQuery refused) {
                assertThat(refused).hasMessageStartingWith("The parameter ");
            }
        }
    }

    @Property
    void readingIsRepeatable(@ForAll("questions") Attributes question) {
        JsonText json = RecordJson.render(new Nested(question));

        Attributes again = Json.document(json.toString());

        assertThat(QueryDocument.condition(again))
                .isEqualTo(QueryDocument.condition(question))
                .hasSameHashCodeAs(QueryDocument.condition(question));
    }

    @Property
    void norIsNotOr(@ForAll("questions") Attributes question, @ForAll("objects") List<Attributes> records) {
        Condition or = QueryDocument.condition(logical("$or", question, question));
        Condition nor = QueryDocument.condition(logical("$nor", question, question));

        assertThat(records).allMatch(record -> or.isMetBy(record) != nor.isMetBy(record));
    }

    @Property
    void andMeansEach(
            @ForAll("questions") Attributes one,
            @ForAll("questions") Attributes other,
            @ForAll("objects") List<Attributes> records) {
        Condition both = QueryDocument.condition(logical("$and", one, other));
        Condition first = QueryDocument.condition(one);
        Condition second = QueryDocument.condition(other);

        assertThat(records)
                .allMatch(record -> both.isMetBy(record) == (first.isMetBy(record) && second.isMetBy(record)));
    }

    @Property
    void aValueIsFoundByItself(@ForAll("objects") List<Attributes> records) {
        for (Attributes record : records) {
            record.forEach((name, value) -> {
                Attributes equal = ArbitraryQueries.object(name, ArbitraryQueries.nested("$eq", value));
                Attributes in =
                        ArbitraryQueries.object(name, ArbitraryQueries.nested("$in", new Listed(List.of(value))));
                assertThat(QueryDocument.condition(equal).isMetBy(record)).isTrue();
                assertThat(QueryDocument.condition(in).isMetBy(record)).isTrue();
            });
        }
    }

    @Property
    void theOrderOfValuesIsTotalAndAgreesWithEquality(
            @ForAll("values") AttributeValue a,
            @ForAll("values") AttributeValue b,
            @ForAll("values") AttributeValue c) {
        Comparator<AttributeValue> order = ValueOrder::compare;
        List<AttributeValue> sorted = new ArrayList<>(List.of(a, b, c));
        sorted.sort(order);

        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(sorted.get(0), sorted.get(2))).isNotPositive();
        assertThat(order.compare(a, b) == 0).isEqualTo(ValueOrder.canonical(a).equals(ValueOrder.canonical(b)));
    }

    @Property
    void aWindowHoldsWhatIsAskedAndNoMoreThanIsAllowed(
            @ForAll @LongRange(min = 0) long skip, @ForAll @LongRange(min = 0) long limit) {
        Window window = (Window) part(Map.of("skip", List.of("" + skip), "limit", List.of("" + limit)));

        assertThat(window.skip()).isEqualTo(skip);
        assertThat(window.limit()).isBetween(1L, MOST);
        assertThat(window.limit()).isEqualTo(limit == 0 ? MOST : Math.min(limit, MOST));
    }

    @Property
    void aPageHoldsWhatIsAskedAndNoMoreThanIsAllowed(@ForAll @LongRange(min = 1) long size) {
        Page page = (Page) part(Map.of("pageSize", List.of("" + size)));

        assertThat(page.size()).isEqualTo(Math.min(size, MOST));
    }

    @Property
    void negativeNumbersAreRefused(@ForAll @IntRange(min = Integer.MIN_VALUE, max = -1) int number) {
        for (String keyword : List.of("skip", "limit", "pageSize")) {
            assertThat(refusal(Map.of(keyword, List.of("" + number))))
                    .hasValueSatisfying(message -> assertThat(message).contains(keyword));
        }
    }

    private RecordQuery.Part part(Map<String, List<String>> parameters) {
        return reader.read(parameters).query().part();
    }

    private Optional<String> refusal(Map<String, List<String>> parameters) {
        try {
            reader.read(parameters);
            return Optional.empty();
        } catch (MalformedQuery refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private void understood(Attributes document) {
        try {
            Attributes read =
                    Json.document(RecordJson.render(new Nested(document)).toString());
            reader.read(Map.of(), read).query().condition().isMetBy(document);
        } catch (MalformedQuery refused) {
            assertThat(refused).hasMessageStartingWith("/");
        } catch (MalformedJson refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Attributes logical(String operator, Attributes one, Attributes other) {
        return ArbitraryQueries.object(operator, new Listed(List.of(new Nested(one), new Nested(other))));
    }

    @Provide
    Arbitrary<Attributes> questions() {
        return ArbitraryQueries.documents();
    }

    @Provide
    Arbitrary<List<Attributes>> objects() {
        return ArbitraryQueries.objects();
    }

    @Provide
    Arbitrary<AttributeValue> values() {
        return Arbitraries.oneOf(
                ArbitraryRecords.values(), ArbitraryQueries.objects().map(objects -> new Nested(objects.get(0))));
    }

    @Provide
    Arbitrary<Attributes> anything() {
        return Combinators.combine(ArbitraryRecords.texts(1), ArbitraryRecords.values())
                .as(ArbitraryQueries::object);
    }

    @Provide
    Arbitrary<Attributes> babble() {
        return ArbitraryQueries.babble();
    }
}
