package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.Oid;

class SortOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a    | {'a':2} {'a':1} {'a':3}                  | 1 0 2",
                "-a   | {'a':2} {'a':1} {'a':3}                  | 2 0 1",
                "a    | {'a':1} {'b':1} {'a':null}               | 1 2 0",
                "a    | {'a':'x'} {'a':1} {'a':true}             | 1 0 2",
                "a    | {'a':[5,1]} {'a':2} {'a':0}              | 2 0 1",
                "-a   | {'a':[5,1]} {'a':2} {'a':0}              | 0 1 2",
                "a    | {'a':null} {'a':[]} {'a':-1}             | 1 0 2",
                "-a   | {'a':null} {'a':[]} {'a':-1}             | 2 0 1",
                "a    | {'a':[[1]]} {'a':'z'} {'a':{}}           | 1 2 0",
                "a    | {'a':[[]]} {'a':[]} {'a':1}              | 1 2 0",
                "a.b  | {'a':{'b':2}} {'a':[{'b':3},{'b':1}]} {} | 2 1 0",
                "a.b  | {'a':[{'b':1},{}]} {'a':{'b':0}}         | 0 1",
                "a.b  | {'a':[1,{'b':1}]} {'a':{'b':0}}          | 0 1",
                "-a.b | {'a':[1,{'b':1}]} {'a':{'b':0}}          | 0 1",
                "a.b  | {'a':[]} {'a':{'b':[]}} {'a':{'b':0}}    | 1 0 2",
                "a.0  | {'a':[2,0]} {'a':[1,9]}                  | 1 0",
                "a.0  | {'a':[[1]]} {'a':['x']} {'a':[[]]}       | 2 1 0",
                "a.0  | {'a':[{'0':1}]} {'a':[2]}                | 1 0",
                "a.0.b| {'a':[{'b':2},{'b':0}]} {'a':[{'b':1}]}  | 1 0",
                "a.b  | {'a':{'b':1}} {'a':5}                    | 1 0",
                "a,-b | {'a':1,'b':1} {'a':1,'b':2} {'a':0}      | 2 1 0",
            })
    void recordsAreSortedAsInMongoDb(String sort, String records, String order) {
        assertThat(sorted(Names.order(given(sort)), records)).isEqualTo(order);
    }

    @Test
    void whatComparesEqualStaysInTheOrderOfTheNumbers() {
        assertThat(sorted(Names.order(given("-a")), "{'a':1} {'a':1.0} {'a':2}"))
                .isEqualTo("2 0 1");
        assertThat(sorted(SortOrder.NATURAL, "{'a':2} {'a':1}")).isEqualTo("0 1");
        assertThat(SortOrder.NATURAL.isNatural()).isTrue();
    }

    /** MongoDB looks for one element that serves all keys, and refuses two lists side by side. */
    @Test
    void eachKeyLooksAtListsByItself() {
        assertThat(sorted(Names.order(given("a.b,a.c")), "{'a':[{'b':1,'c':9},{'b':5,'c':0}]} {'a':{'b':1,'c':3}}"))
                .isEqualTo("0 1");
        assertThat(sorted(Names.order(given("a,b")), "{'a':[1],'b':[2]} {'a':[1],'b':[1]}"))
                .isEqualTo("1 0");
    }

    @Test
    void theNumberOfTheRecordCanBeSortedBy() {
        assertThat(sorted(Names.order(given("-_id")), "{} {} {}")).isEqualTo("2 1 0");
    }

    private static Given given(String sort) {
        return new Given(Json.value("'" + sort + "'"), new Place.Parameter("sort"));
    }

    private static String sorted(SortOrder order, String records) {
        List<Live> lives = new ArrayList<>();
        for (String record : records.split(" ")) {
            Oid oid = new Oid(1, lives.size());
            lives.add(Live.of(Revision.ZERO, Revision.ZERO, oid, Fixtures.record("e", Json.document(record))));
        }
        lives.sort(order.comparator());
        return lives.stream().map(live -> Long.toString(live.oid().serial())).collect(Collectors.joining(" "));
    }
}
