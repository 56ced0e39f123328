package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MongoDB's operators, one by one; what its manual and its own tests say. */
class CriterionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'x'      | 'x'      | true",
                "'x'      | 'X'      | false",
                "1        | 1.0      | true",
                "1.0      | 1        | true",
                "-0.0     | 0        | true",
                "1        | '1'      | false",
                "1        | true     | false",
                "9007199254740993 | 9007199254740992.0 | false",
                "'x'      | ['y','x']| true",
                "['x']    | ['x']    | true",
                "['x']    | [['x']]  | true",
                "['x']    | 'x'      | false",
                "['x','y']| ['y','x']| false",
                "[1]      | [1.0]    | true",
                "[]       | []       | true",
                "[]       | [[],1]   | true",
                "{}       | {}       | true",
                "{'a':1}  | {'a':1.0}| true",
                "{'a':1}  | [{'a':1}]| true",
                "{'a':1}  | {'a':1,'b':2} | false",
                "{'a':1,'b':2} | {'b':2,'a':1} | false",
                "null     | null     | true",
                "null     | [1,null] | true",
                "null     | []       | false",
                "null     | ''       | false",
                "{'$date':'2026-01-01T00:00:00Z'} | {'$date':1767225600000} | true",
                "{'$oid':'00000001000000000000000A'} | {'$oid':'00000001000000000000000a'} | true",
            })
    void equality(String operand, String value, boolean met) {
        assertThat(isMet("{'a':{'$eq':" + operand + "}}", "{'a':" + value + "}"))
                .isEqualTo(met);
        assertThat(isMet("{'a':{'$ne':" + operand + "}}", "{'a':" + value + "}"))
                .isEqualTo(!met);
        assertThat(isMet("{'a':{'$in':['else'," + operand + "]}}", "{'a':" + value + "}"))
                .isEqualTo(met);
        assertThat(isMet("{'a':{'$nin':[" + operand + "]}}", "{'a':" + value + "}"))
                .isEqualTo(!met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':null}                | true",
                "{'a':{'$ne':null}}        | false",
                "{'a':{'$in':[1,null]}}    | true",
                "{'a':{'$nin':[null]}}     | false",
                "{'a':{'$nin':[1]}}        | true",
                "{'a':{'$ne':1}}           | true",
                "{'a':{'$gte':null}}       | true",
                "{'a':{'$lte':null}}       | true",
                "{'a':{'$gt':null}}        | false",
                "{'a':{'$lt':1}}           | false",
                "{'a':{'$not':{'$lt':1}}}  | true",
                "{'a':{'$exists':false}}   | true",
                "{'a':{'$exists':true}}    | false",
                "{'a':{'$type':'null'}}    | false",
                "{'a':{'$all':[null]}}     | true",
                "{'a':{}}                  | false",
                "{'a':{'$size':0}}         | false",
                "{'a':{'$regex':''}}       | false",
                "{'a':{'$elemMatch':{}}}   | false",
            })
    void aMissingValueIsAsGoodAsNull(String query, boolean met) {
        assertThat(isMet(query, "{'b':1}")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$gt  | 1    | 2       | true",
                "$gt  | 1    | 1       | false",
                "$gte | 1    | 1.0     | true",
                "$lt  | 1.5  | 1       | true",
                "$lte | 1    | 1       | true",
                "$gt  | 1    | '2'     | false",
                "$lt  | '2'  | 1       | false",
                "$lt  | 'b'  | 'a'     | true",
                "$lt  | 'a'  | 'B'     | true",
                "$gt  | '\uff5e' | '\ud83d\ude00' | true",
                "$gt  | false| true    | true",
                "$gt  | 1    | [0,5]   | true",
                "$gt  | 9    | [0,5]   | false",
                "$lt  | [2]  | [1,5]   | true",
                "$lt  | [2]  | [[1],3] | true",
                "$lt  | {'a':2} | {'a':1} | true",
                "$lt  | {'b':1} | {'a':9} | true",
                "$gt  | {'a':1} | {'a':1,'b':0} | true",
                "$gte | null | null    | true",
                "$gt  | null | 1       | false",
                "$lt  | 1e400| 5       | true",
                "$gt  | -1e400| -5     | true",
                "$gt  | {'$date':'2026-01-01T00:00:00Z'} | {'$date':'2026-01-01T00:00:00.001Z'} | true",
                "$gt  | {'$date':'2026-01-01T00:00:00Z'} | '2027'  | false",
                "$gt  | {'$oid':'000000010000000000000009'} | {'$oid':'00000001000000000000000A'} | true",
            })
    void onlyValuesOfOneKindCompare(String operator, String operand, String value, boolean met) {
        assertThat(isMet("{'a':{'" + operator + "':" + operand + "}}", "{'a':" + value + "}"))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':{'$in':[]}}                          | [1]         | false",
                "{'a':{'$nin':[]}}                         | [1]         | true",
                "{'a':{'$in':[{'$regex':'^x'},5]}}         | 'xy'        | true",
                "{'a':{'$in':[{'$regex':'^x'},5]}}         | 5           | true",
                "{'a':{'$nin':[{'$regex':'^X','$options':'i'}]}} | ['xy']| false",
                "{'a':{'$all':[1,2]}}                      | [2,1,0]     | true",
                "{'a':{'$all':[1,2]}}                      | [1]         | false",
                "{'a':{'$all':[1]}}                        | 1.0         | true",
                "{'a':{'$all':[]}}                         | []          | false",
                "{'a':{'$all':[]}}                         | 1           | false",
                "{'a':{'$all':[[1,2]]}}                    | [1,2]       | true",
                "{'a':{'$all':[{'$regex':'x'},'y']}}       | ['ax','y']  | true",
                "{'a':{'$all':[{'$elemMatch':{'b':1}},{'$elemMatch':{'b':2}}]}} | [{'b':1},{'b':2}] | true",
                "{'a':{'$all':[{'$elemMatch':{'b':1,'c':2}}]}} | [{'b':1},{'c':2}] | false",
            })
    void listsOfValues(String query, String value, boolean met) {
        assertThat(isMet(query, "{'a':" + value + "}")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':{'$elemMatch':{'$gt':1,'$lt':3}}}    | [0,2]       | true",
                "{'a':{'$elemMatch':{'$gt':1,'$lt':3}}}    | [0,5]       | false",
                "{'a':{'$gt':1,'$lt':3}}                   | [0,5]       | true",
                "{'a':{'$elemMatch':{'$eq':1}}}            | 1           | false",
                "{'a':{'$elemMatch':{'$eq':1}}}            | [[1]]       | false",
                "{'a':{'$elemMatch':{'$elemMatch':{'$eq':1}}}} | [[1]]   | true",
                "{'a':{'$elemMatch':{'$not':{'$gt':1}}}}   | [2,0]       | true",
                "{'a':{'$elemMatch':{'$not':{'$gt':1}}}}   | [2,3]       | false",
                "{'a':{'$elemMatch':{'$ne':null}}}         | [null]      | false",
                "{'a':{'$elemMatch':{'$size':1}}}          | [[1],2]     | true",
                "{'a':{'$elemMatch':{'$in':[1,2]}}}        | [3,2]       | true",
                "{'a':{'$elemMatch':{'b':1,'c':2}}}        | [{'b':1},{'b':1,'c':2}] | true",
                "{'a':{'$elemMatch':{'b':1,'c':2}}}        | [{'b':1},{'c':2}] | false",
                "{'a':{'$elemMatch':{}}}                   | [{'b':1}]   | true",
                "{'a':{'$elemMatch':{}}}                   | [1]         | false",
                "{'a':{'$elemMatch':{'b':null}}}           | [{}]        | true",
                "{'a':{'$elemMatch':{'b':null}}}           | [5]         | false",
                "{'a':{'$elemMatch':{'b':null}}}           | [[]]        | true",
                "{'a':{'$elemMatch':{'0':5}}}              | [[5]]       | true",
                "{'a':{'$elemMatch':{'b':null}}}           | [{'$oid':'000000010000000000000001'}] | false",
                "{'a':{'$elemMatch':{'$or':[{'b':1},{'c':1}]}}} | [{'c':1}] | true",
            })
    void elements(String query, String value, boolean met) {
        assertThat(isMet(query, "{'a':" + value + "}")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0   | []        | true",
                "2   | [1,[2,3]] | true",
                "2.0 | [1,2]     | true",
                "1   | 1         | false",
                "2   | [[1,2]]   | false",
                "0   | null      | false",
            })
    void sizes(String size, String value, boolean met) {
        assertThat(isMet("{'a':{'$size':" + size + "}}", "{'a':" + value + "}")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'string'    | 'x'     | true",
                "2           | ['x']   | true",
                "'array'     | ['x']   | true",
                "4           | 'x'     | false",
                "'int'       | 5       | true",
                "'long'      | 5       | false",
                "'long'      | 5000000000 | true",
                "'double'    | 5.0     | true",
                "'number'    | 5.0     | true",
                "'number'    | 5       | true",
                "['bool','null'] | null | true",
                "'object'    | {}      | true",
                "'object'    | {'$oid':'000000010000000000000001'} | false",
                "'objectId'  | {'$oid':'000000010000000000000001'} | true",
                "'objectId'  | {'$oid':'1'} | false",
                "'date'      | {'$date':0} | true",
                "'object'    | {'$uuid':'x'} | true",
                "'decimal'   | 5.0     | false",
                "-1          | 5       | false",
            })
    void types(String type, String value, boolean met) {
        assertThat(isMet("{'a':{'$type':" + type + "}}", "{'a':" + value + "}")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'x'   | ``  | 'axb'    | true",
                "'^x'  | ``  | 'axb'    | false",
                "'X'   | i  | 'axb'    | true",
                "'a.b' | ``  | 'a\\nb'  | false",
                "'a.b' | s  | 'a\\nb'  | true",
                "'^b'  | m  | 'a\\nb'  | true",
                "'^b'  | ``  | 'a\\nb'  | false",
                "'1'   | ``  | 1        | false",
                "'x'   | ``  | ['a','x']| true",
                "''    | ``  | []       | false",
            })
    void expressions(String expression, String options, String value, boolean met) {
        String query = "{'a':{'$regex':" + expression + ",'$options':'" + options + "'}}";

        assertThat(isMet(query, "{'a':" + value + "}")).isEqualTo(met);
    }

    /** PCRE, which MongoDB uses, lets a dollar sign match before a line feed at the end; RE2 does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'x$' | 'x\\n' | false", "'x$' | 'x' | true"})
    void theEndIsTheEnd(String expression, String value, boolean met) {
        assertThat(isMet("{'a':{'$regex':" + expression + "}}", "{'a':" + value + "}"))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a.b':{'$ne':1}}             | {'a':[{'b':1},{'b':2}]} | false",
                "{'a.b':{'$nin':[1]}}          | {'a':[{'b':1},{'b':2}]} | false",
                "{'a.b':{'$not':{'$gt':1}}}    | {'a':[{'b':1},{'b':2}]} | false",
                "{'a.b':{'$exists':false}}     | {'a':[{'b':1},{}]}      | false",
                "{'a.b':{'$exists':false}}     | {'a':[]}                | true",
                "{'a.b':{'$ne':5}}             | {'a':[]}                | true",
                "{'a.b':null}                  | {'a':[]}                | false",
                "{'a.b':null}                  | {'a':[1,2]}             | false",
                "{'a.b':null}                  | {'a':[{'b':1},{}]}      | true",
                "{'a.b':{'$size':1}}           | {'a':[{'b':[1]},{'b':2}]} | true",
                "{'a.b':{'$size':2}}           | {'a':[{'b':1},{'b':2}]} | false",
                "{'a.b':{'$elemMatch':{'$eq':1}}} | {'a':[{'b':1}]}      | false",
                "{'a.b':{'$elemMatch':{'$eq':1}}} | {'a':[{'b':[1]}]}    | true",
                "{'a.0':1}                     | {'a':[[1,2]]}           | false",
                "{'a.0':[1,2]}                 | {'a':[[1,2]]}           | true",
                "{'a.0.b':null}                | {'a':[{'b':1}]}         | true",
                "{'a':{'$not':{'$gt':1,'$lt':5}}} | {'a':7}              | true",
            })
    void throughLists(String query, String record, boolean met) {
        assertThat(isMet(query, record)).isEqualTo(met);
    }

    private static boolean isMet(String query, String record) {
        return QueryDocument.condition(Json.document(query)).isMetBy(Json.document(record));
    }
}
