package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

class PathsTest {

    @Test
    void scalarsHaveTheTextThatJsonGivesThem() {
        assertThat(Paths.texts(new Text("x"))).containsExactly("x");
        assertThat(Paths.texts(new Text(""))).containsExactly("");
        assertThat(Paths.texts(new Whole(28))).containsExactly("28");
        assertThat(Paths.texts(new Real("4.0"))).containsExactly("4.0");
        assertThat(Paths.texts(Flag.TRUE)).containsExactly("true");
        assertThat(Paths.texts(Flag.FALSE)).containsExactly("false");
    }

    @Test
    void whatIsNoScalarHasNoText() {
        assertThat(Paths.texts(Nothing.NOTHING)).isEmpty();
        assertThat(Paths.texts(new Moment(NOON))).isEmpty();
        assertThat(Paths.texts(object("a", new Text("x")))).isEmpty();
        assertThat(Paths.texts(list())).isEmpty();
    }

    @Test
    void aListHasTheTextsOfItsElements() {
        AttributeValue mixed = list(new Text("x"), new Whole(1), Nothing.NOTHING, object("a", new Text("y")));

        assertThat(Paths.texts(mixed)).containsExactly("x", "1");
    }

    @Test
    void dotsLeadIntoObjects() {
        assertThat(texts(object("a", object("b", new Text("x"))), "mine.a.b")).containsExactly("x");
        assertThat(texts(object("a", list(new Text("x"), new Text("y"))), "mine.a"))
                .containsExactly("x", "y");
    }

    @Test
    void dotsLeadThroughEveryElementOfAList() {
        AttributeValue contacts = list(
                object("Detail", new Text("mailto:a")),
                object("Other", new Text("x")),
                new Text("no object"),
                object("Detail", list(new Text("tel:1"), new Text("tel:2"))));

        assertThat(texts(contacts, "mine.Detail")).containsExactly("mailto:a", "tel:1", "tel:2");
    }

    @Test
    void aPathThatLeadsNowhereHasNoTexts() {
        AttributeValue value = object("a", new Text("x"));

        assertThat(texts(value, "yours")).isEmpty();
        assertThat(texts(value, "mine")).isEmpty();
        assertThat(texts(value, "mine.b")).isEmpty();
        assertThat(texts(value, "mine.a.b")).isEmpty();
        assertThat(texts(value, "")).isEmpty();
        assertThat(texts(value, ".")).isEmpty();
        assertThat(texts(value, "mine.")).isEmpty();
        assertThat(texts(value, ".mine")).isEmpty();
    }

    private static List<String> texts(AttributeValue mine, String path) {
        return Paths.texts(record("e1", claims("e1").add("mine", mine).build()), path)
                .toList();
    }

    private static Nested object(String name, AttributeValue value) {
        return new Nested(Attributes.builder().add(name, value).build());
    }

    private static Listed list(AttributeValue... elements) {
        return new Listed(List.of(elements));
    }
}
