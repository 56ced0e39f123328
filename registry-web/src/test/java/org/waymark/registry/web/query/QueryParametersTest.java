package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.QuerySettings;

class QueryParametersTest {
    private static final String REF = "65f0c0de0000000000000001";

    @Test
    void withoutParametersTheFirstPageOfEverythingIsAsked() {
        assertThat(query("")).isEqualTo(new RecordQuery(Condition.ANYTHING, new Page(Oid.NONE, 100)));
    }

    @Test
    void otherParametersAreConditionsOfWhichAllMustBeMet() {
        assertThat(query("Service_Type=t1&pageSize=5&x.y=").condition())
                .isEqualTo(new Condition.AllOf(
                        List.of(new Condition.Equal("Service_Type", "t1"), new Condition.Equal("x.y", ""))));
    }

    @Test
    void ofARepeatedParameterTheFirstValueCounts() {
        assertThat(query("Service_Type=t1&Service_Type=t2").condition())
                .isEqualTo(new Condition.Equal("Service_Type", "t1"));
    }

    @ParameterizedTest
    @CsvSource({
        "skip=0, 0, 5000",
        "limit=0, 0, 5000",
        "skip=0&limit=5, 0, 5",
        "skip=7&limit=5, 7, 5",
        "skip=3, 3, 5000",
        "limit=99999, 0, 5000",
        "skip=99999999999&limit=1, 99999999999, 1",
        "limit=5&pageSize=0&ref=nonsense, 0, 5"
    })
    void skipOrLimitAskForAWindow(String parameters, long skip, long limit) {
        assertThat(query(parameters).part()).isEqualTo(new Window(skip, limit));
    }

    @ParameterizedTest
    @CsvSource({"pageSize=1, 1", "pageSize=99999, 5000", "'', 100"})
    void aPageIsNotLargerThanTheLargestAnswer(String parameters, long size) {
        assertThat(query(parameters).part()).isEqualTo(new Page(Oid.NONE, size));
    }

    @Test
    void aReferenceContinuesAfterARecord() {
        assertThat(query("pageSize=2&ref=" + REF).part()).isEqualTo(new Page(Oid.parse(REF), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=x",
        "limit=-1",
        "limit=",
        "limit=99999999999999999999",
        "skip=-1",
        "skip=1.5",
        "skip=0x1",
        "pageSize=0",
        "pageSize=-5",
        "pageSize=",
        "ref=",
        "ref=xyz",
        "ref=65f0c0de00000000000000zz",
        "$where=1",
        "$or=[]"
    })
    void whatMakesNoSenseIsRefused(String parameters) {
        assertThatThrownBy(() -> query(parameters))
                .isInstanceOf(MalformedQuery.class)
                .hasMessageContaining(parameters.substring(0, parameters.indexOf('=')));
    }

    private static RecordQuery query(String parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
            String[] pieces = parameter.split("=", 2);
            map.merge(pieces[0], List.of(pieces[1]), (present, more) -> List.of(present.get(0), more.get(0)));
        }
        return new QueryParameters(map, new QuerySettings(100, 5000)).query();
    }
}
