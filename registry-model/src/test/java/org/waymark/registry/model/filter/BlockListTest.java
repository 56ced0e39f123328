package org.waymark.registry.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

class BlockListTest {
    private static final Nested CONTACT = new Nested(
            Attributes.builder().add("b", new Whole(1)).add("a", new Text("x")).build());

    @Test
    void anOpenListBlocksNothing() {
        assertThat(BlockList.OPEN.blocks(record("Service_Type", new Text("t1"))))
                .isFalse();
        assertThat(BlockList.OPEN.blocks(Attributes.EMPTY)).isFalse();
    }

    @Test
    void oneConditionIsEnough() {
        BlockList list = list("Service_Type = t1", "Service_Name = forbidden");

        assertThat(list.blocks(record("Service_Type", new Text("t1")))).isTrue();
        assertThat(list.blocks(record("Service_Name", new Text("forbidden")))).isTrue();
        assertThat(list.blocks(record("Service_Type", new Text("forbidden")))).isFalse();
    }

    @Test
    void valuesOfOneNameAreAlternatives() {
        BlockList list = list("Service_Type = t1", "Service_Type=t2");

        assertThat(list.blocks(record("Service_Type", new Text("t1")))).isTrue();
        assertThat(list.blocks(record("Service_Type", new Text("t2")))).isTrue();
        assertThat(list.blocks(record("Service_Type", new Text("t3")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T1", "t", "t11", "t1 "})
    void theWholeValueIsComparedToTheLetter(String other) {
        assertThat(list("Service_Type = t1").blocks(record("Service_Type", new Text(other))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("valuesWithTexts")
    void everyValueHasTheTextThatJsonGivesIt(AttributeValue value, String text) {
        assertThat(list("a = " + text).blocks(record("a", value))).isTrue();
        assertThat(list("a = " + text).blocks(record("a", new Listed(List.of(new Text("other"), value)))))
                .isTrue();
    }

    static List<Object[]> valuesWithTexts() {
        return List.of(
                new Object[] {new Text("t1"), "t1"},
                new Object[] {new Whole(-28), "-28"},
                new Object[] {new Real("4.0"), "4.0"},
                new Object[] {Flag.TRUE, "true"},
                new Object[] {Flag.FALSE, "false"},
                new Object[] {CONTACT, "{\"b\":1,\"a\":\"x\"}"});
    }

    @Test
    void blanksWithinAValueCount() {
        BlockList list = list("  Service_Name =  two words  ");

        assertThat(list.blocks(record("Service_Name", new Text("two words")))).isTrue();
        assertThat(list.blocks(record("Service_Name", new Text("twowords")))).isFalse();
    }

    @Test
    void blankLinesDoNotEndTheList() {
        BlockList list = list("", "   ", "Service_Type = t1", "", "\t", "Service_Type = t2");

        assertThat(list.blocks(record("Service_Type", new Text("t2")))).isTrue();
    }

    @Test
    void commentsAndLinesWithoutConditionSayNothing() {
        BlockList list =
                list("# Service_Type = t1", "  # too", "Service_Type", "= t1", "Service_Type = t2 # not a comment");

        assertThat(list.blocks(record("Service_Type", new Text("t1")))).isFalse();
        assertThat(list.blocks(record("Service_Type", new Text("t2")))).isFalse();
        assertThat(list.blocks(record("Service_Type", new Text("t2 # not a comment"))))
                .isTrue();
    }

    @Test
    void theValueBeginsAfterTheFirstEqualsSign() {
        assertThat(list("serviceOwner = CN=Mallory,O=Grid")
                        .blocks(record("serviceOwner", new Text("CN=Mallory,O=Grid"))))
                .isTrue();
    }

    private static BlockList list(String... lines) {
        return BlockList.parse(List.of(lines));
    }

    private static Attributes record(String name, AttributeValue value) {
        return Attributes.builder()
                .add("other", new Text("other"))
                .add(name, value)
                .build();
    }
}
