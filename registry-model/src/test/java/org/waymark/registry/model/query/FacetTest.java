package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.query.Facet.Form;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;

class FacetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SIMPLE | a   | {'a':'x'} {'a':'y'} {'a':'y'}        | 'y'=2 'x'=1",
                "SIMPLE | a   | {'a':'y'} {'a':'x'}                  | 'x'=1 'y'=1",
                "SIMPLE | a   | {'a':1} {'a':1.0} {'a':'1'}          | 1=2 '1'=1",
                "SIMPLE | a   | {'a':null} {'b':1}                   | null=2",
                "SIMPLE | a   | {'a':['x']} {'a':['x']} {'a':'x'}    | ['x']=2 'x'=1",
                "SIMPLE | a.b | {'a':[{'b':1},{'b':2}]} {'a':{'b':1}}| 1=1 [1,2]=1",
                "ARRAY  | a   | {'a':['x','y']} {'a':['y']}          | 'y'=2 'x'=1",
                "ARRAY  | a   | {'a':'x'} {'a':['x']}                | 'x'=2",
                "ARRAY  | a   | {'a':null} {'b':1} {'a':[]}          | ``",
                "ARRAY  | a   | {'a':['x','x']} {'a':['y',null]}     | null=1 'x'=1 'y'=1",
                "ARRAY  | a   | {'a':[['x'],'x']}                    | 'x'=1 ['x']=1",
                "ARRAY  | a.b | {'a':[{'b':1},{'b':2}]} {'a':{'b':1}}| 1=2 2=1",
            })
    void valuesAreCountedAsWholesOrByTheirElements(Form form, String path, String records, String counts) {
        assertThat(text(new Facet(Path.of(path), form).of(records(records)))).isEqualTo(counts == null ? "" : counts);
    }

    @Test
    void whatIsCountedCanBeTakenAwayAgain() {
        Facet facet = new Facet(Path.of("a"), Form.ARRAY);
        Map<AttributeValue, Long> counts = new HashMap<>();
        records("{'a':['x','y']} {'a':'x'}").forEach(record -> facet.count(record, 1, counts));

        facet.count(Json.document("{'a':['x','y']}"), -1, counts);

        assertThat(text(Facet.ordered(counts))).isEqualTo("'x'=1");
    }

    private static List<AttributeSource> records(String records) {
        return Stream.of(records.split(" "))
                .<AttributeSource>map(Json::document)
                .toList();
    }

    private static String text(List<Facet.Count> counts) {
        return counts.stream()
                .map(count -> RecordJson.render(count.value()).toString().replace('"', '\'') + "=" + count.records())
                .collect(Collectors.joining(" "));
    }
}
