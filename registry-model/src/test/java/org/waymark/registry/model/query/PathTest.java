package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;

class PathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a     | {'a':1}                     | 1",
                "a     | {'b':1}                     | missing",
                "a     | {'a':null}                  | null",
                "a     | {'a':[]}                    | []",
                "a     | {'a':[1,[2]]}               | 1 [2] [1,[2]]",
                "a.b   | {'a':{'b':1}}               | 1",
                "a.b   | {'a':{}}                    | missing",
                "a.b   | {'a':4}                     | missing",
                "a.b   | {'a':null}                  | missing",
                "a.b   | {'a':{'b':[1,2]}}           | 1 2 [1,2]",
                "a.b   | {'a':[{'b':1},{'b':2}]}     | 1 2",
                "a.b   | {'a':[{'b':1},{}]}          | 1 missing",
                "a.b   | {'a':[{'b':[1]},{'b':2}]}   | 1 [1] 2",
                "a.b.c | {'a':[{'b':[{'c':1}]}]}     | 1",
            })
    void aPathLeadsThroughObjectsAndEveryObjectInAList(String path, String record, String values) {
        assertThat(leadsTo(path, record, true)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b | {'a':[]}      | ''",
                "a.b | {'a':[1,null]}| ''",
                "a.b | {'a':[[]]}    | ''",
                "a.b | {'a':[[{'b':1}]]} | ''",
                "a.b | {'a':[1,{'b':2}]} | 2",
                "a.b | {'a':[{'$oid':'000000010000000000000001'}]} | ''",
            })
    void whatIsNoObjectInAListIsPassedOver(String path, String record, String values) {
        assertThat(leadsTo(path, record, true)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.1     | {'a':[5,7,3]}           | 7",
                "a.3     | {'a':[5,7,3]}           | ''",
                "a.1     | {'a':[5,[2,4],3]}       | [2,4]",
                "a.1     | {'a':[5,{'1':4},3]}     | 4 {'1':4}",
                "a.0     | {'a':{'0':1}}           | 1",
                "a.1.b   | {'a':[5,{'b':4},3]}     | missing 4",
                "a.1.b   | {'a':[5,[{'b':4}],3]}   | 4",
                "a.0.b   | {'a':[5]}               | ''",
                "a.0.1   | {'a':[[1,[2,3]]]}       | [2,3]",
                "a.00    | {'a':[5]}               | ''",
                "a.+0    | {'a':[5]}               | ''",
                "a.9999999999 | {'a':[5]}          | ''",
            })
    void aStepThatIsANumberIsAPlaceInAList(String path, String record, String values) {
        assertThat(leadsTo(path, record, true)).isEqualTo(values);
    }

    @Test
    void aListAtTheEndIsOneValueIfItsElementsAreNotAskedFor() {
        assertThat(leadsTo("a", "{'a':[1,2]}", false)).isEqualTo("[1,2]");
        assertThat(leadsTo("a.b", "{'a':[{'b':[1]},{'b':[2]}]}", false)).isEqualTo("[1] [2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a   | {'a':1}                   | 1",
                "a.b | {'a':{'b':1}}             | 1",
                "a.b | {'a':[{'b':1},{},5,{'b':2}]} | [1,2]",
                "a.b | {'a':[[{'b':1}]]}         | [[1]]",
                "a.b | {'a':[]}                  | []",
            })
    void theOneValueThroughAListIsTheListOfTheValuesInIt(String path, String record, String value) {
        assertThat(Path.of(path).value(Json.document(record))).contains(Json.value(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a | {'b':1}", "a.b | {'a':1}", "a.b | {'a':{}}", "a.b | {}"})
    void thereMayBeNoValueAtAll(String path, String record) {
        assertThat(Path.of(path).value(Json.document(record))).isEmpty();
    }

    @Test
    void aPathIsWrittenWithDots() {
        assertThat(Path.of("a.b..c").steps()).containsExactly("a", "b", "", "c");
        assertThat(Path.of("a.b")).hasToString("a.b");
        assertThat(Path.of("a").isAttribute()).isTrue();
        assertThat(Path.of("a.b").isAttribute()).isFalse();
        assertThat(Path.of("a.b").attribute()).isEqualTo("a");
    }

    @Test
    void aPathHasAStep() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Path(List.of()));
    }

    private static String leadsTo(String path, String record, boolean expanding) {
        List<String> tested = new ArrayList<>();
        Path.of(path).any(Json.document(record), expanding, value -> {
            tested.add(value == null ? "missing" : text(value));
            return false;
        });
        return String.join(" ", tested);
    }

    private static String text(AttributeValue value) {
        return RecordJson.render(value).toString().replace('"', '\'');
    }
}
