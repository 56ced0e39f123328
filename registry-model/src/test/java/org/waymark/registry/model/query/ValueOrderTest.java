package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.record.AttributeValue;

class ValueOrderTest {
    /** In MongoDB's order. */
    private static final List<String> ASCENDING = List.of(
            "null",
            "-1e400",
            "-9223372036854775808",
            "-1.5",
            "0",
            "1e-7",
            "9007199254740992.0",
            "9007199254740993",
            "9223372036854775807",
            "1e30",
            "1e400",
            "''",
            "'10'",
            "'9'",
            "'A'",
            "'a'",
            "'aa'",
            "'\uff5e'",
            "'\ud83d\ude00'",
            "'\ud83d\ude01'",
            "{}",
            "{'a':1}",
            "{'a':1,'b':0}",
            "{'a':2}",
            "{'b':1}",
            "{'a':'x'}",
            "[]",
            "[1]",
            "[1,0]",
            "[2]",
            "['x']",
            "{'$oid':'000000010000000000000009'}",
            "{'$oid':'00000001000000000000000A'}",
            "false",
            "true",
            "{'$date':'2026-01-01T00:00:00Z'}",
            "{'$date':'2026-01-01T00:00:00.001Z'}");

    @Test
    void valuesSortByTypeAndThenByValue() {
        List<AttributeValue> ascending = ASCENDING.stream().map(Json::value).toList();
        List<AttributeValue> mixed = new ArrayList<>(ascending);
        Collections.shuffle(mixed, new Random(1));

        mixed.sort(ValueOrder::compare);

        assertThat(mixed).isEqualTo(ascending);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4   | 4.0",
                "4   | 40e-1",
                "0   | -0.0",
                "0   | -0",
                "[4] | [4.0]",
                "{'a':{'b':4}} | {'a':{'b':4.0}}",
                "1e30 | 1000000000000000000000000000000",
                "{'$oid':'00000001000000000000000a'} | {'$oid':'00000001000000000000000A'}",
            })
    void valuesThatAreEqualHaveOneForm(String one, String other) {
        assertThat(ValueOrder.compare(Json.value(one), Json.value(other))).isZero();
        assertThat(ValueOrder.canonical(Json.value(one))).isEqualTo(ValueOrder.canonical(Json.value(other)));
    }
}
