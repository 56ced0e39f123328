package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.problem.ProblemType;

/** How documents are read; what the operators mean is said in {@link CriterionTest}. */
class QueryDocumentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                        | {'a':1}         | true",
                "{'a':1,'b':2}                             | {'a':1,'b':2}   | true",
                "{'a':1,'b':2}                             | {'a':1}         | false",
                "{'a':{'b':1}}                             | {'a':{'b':1}}   | true",
                "{'a':{'b':1}}                             | {'a':{'b':1,'c':2}} | false",
                "{'a':{'$date':'2026-01-01T00:00:00Z'}}    | {'a':{'$date':'2026-01-01T00:00:00.000Z'}} | true",
                "{'a':{'$oid':'00000001000000000000000A'}} | {'a':{'$oid':'00000001000000000000000a'}} | true",
                "{'a':{'$date':0,'x':1}}                   | {'a':{'$date':0}} | true",
                "{'a':{'$ref':'c','$id':1}}                | {'a':{'$ref':'c','$id':1}} | true",
                "{'$and':[{'a':1},{'b':2}]}                | {'a':1,'b':2}   | true",
                "{'$and':[{'a':1},{'a':2}]}                | {'a':[1,2]}     | true",
                "{'$or':[{'a':1},{'b':2}]}                 | {'b':2}         | true",
                "{'$or':[{'a':1},{'b':2}]}                 | {'b':3}         | false",
                "{'$nor':[{'a':1},{'b':2}]}                | {'a':2}         | true",
                "{'$nor':[{'a':1},{'b':2}]}                | {'b':2}         | false",
                "{'$or':[{}]}                              | {}              | true",
                "{'a':1,'$or':[{'b':1},{'b':2}]}           | {'a':1,'b':2}   | true",
                "{'$and':[{'$or':[{'a':1},{'b':1}]},{'$nor':[{'c':1}]}]} | {'b':1} | true",
            })
    void conditionsAreCombined(String query, String record, boolean met) {
        assertThat(read(query).isMetBy(Json.document(record))).isEqualTo(met);
    }

    @Test
    void conditionsThatHoldTogetherLieSideBySide() {
        assertThat(read("{'$and':[{'a':1},{'b':2,'c':3}]}")).isEqualTo(read("{'a':1,'b':2,'c':3}"));
        assertThat(read("{'$and':[{'a':1}]}")).isEqualTo(read("{'a':1}"));
        assertThat(read("{}")).isEqualTo(Condition.ANYTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Service_Type':{'$bogus':1}}     | /Service_Type/$bogus is no operator that is known here",
                "{'$where':'1'}                    | /$where is no operator",
                "{'$not':{'a':1}}                  | /$not is no operator",
                "{'$comment':'x'}                  | /$comment is no operator",
                "{'a':{'$mod':[2,1]}}              | /a/$mod is no operator",
                "{'a':{'$options':'i'}}            | /a/$options is no operator",
                "{'a.$gt':1}                       | /a.$gt is no path",
                "{'a':{'$gt':1,'b':2}}             | /a/b is an attribute among operators",
                "{'a':{'b':2,'$gt':1}}             | /a/b is an attribute among operators",
                "{'a':{'b':{'$gt':1}}}             | /a/b/$gt is an operator within a value",
                "{'a':[{'$gt':1}]}                 | /a/0/$gt is an operator within a value",
                "{'a':{'$eq':{'$gt':1}}}           | /a/$eq/$gt is an operator within a value",
                "{'a':{'$in':[1,{'$gt':1}]}}       | /a/$in/1/$gt is an operator within a value",
                "{'a':{'$uuid':'x'}}               | /a/$uuid is no operator",
                "{'$and':[]}                       | /$and must be a list of at least one",
                "{'$or':[]}                        | /$or must be a list of at least one",
                "{'$nor':{}}                       | /$nor must be a list of at least one",
                "{'$or':[{'a':1},5]}               | /$or/1 must be an object",
                "{'$or':[{'a':{'$x':1}}]}          | /$or/0/a/$x is no operator",
                "{'a':{'$in':5}}                   | /a/$in must be a list",
                "{'a':{'$nin':{}}}                 | /a/$nin must be a list",
                "{'a':{'$all':'x'}}                | /a/$all must be a list",
                "{'a':{'$all':[{'$elemMatch':{}},1]}} | /a/$all must hold either",
                "{'a':{'$not':5}}                  | /a/$not must be an object with operators",
                "{'a':{'$not':{}}}                 | /a/$not must be an object with operators",
                "{'a':{'$not':{'b':1}}}            | /a/$not must be an object with operators",
                "{'a':{'$not':{'$not':{'$x':1}}}}  | /a/$not/$not/$x is no operator",
                "{'a':{'$exists':'yes'}}           | /a/$exists must be true or false",
                "{'a':{'$exists':2}}               | /a/$exists must be true or false",
                "{'a':{'$size':-1}}                | /a/$size must be a whole number",
                "{'a':{'$size':1.5}}               | /a/$size must be a whole number",
                "{'a':{'$size':'1'}}               | /a/$size must be a whole number",
                "{'a':{'$type':'text'}}            | /a/$type must be the name or the number",
                "{'a':{'$type':99}}                | /a/$type must be the name or the number",
                "{'a':{'$type':true}}              | /a/$type must be the name or the number",
                "{'a':{'$type':[]}}                | /a/$type must name at least one",
                "{'a':{'$type':['int','x']}}       | /a/$type/1 must be the name or the number",
                "{'a':{'$elemMatch':5}}            | /a/$elemMatch must be an object",
                "{'a':{'$elemMatch':{'b':{'$x':1}}}} | /a/$elemMatch/b/$x is no operator",
                "{'a':{'$elemMatch':{'$gt':1,'b':1}}} | /a/$elemMatch/b is an attribute among operators",
                "{'a':{'$regex':5}}                | /a/$regex must be a text",
                "{'a':{'$regex':'('}}              | /a/$regex is no regular expression",
                "{'a':{'$regex':'(?=x)'}}          | /a/$regex is no regular expression",
                "{'a':{'$regex':'x','$options':'x'}} | /a/$options has the option 'x'",
                "{'a':{'$regex':'x','$options':5}} | /a/$options must be a text",
                "{'a':{'$regex':'((a{1000}){1000}){1000}'}} | /a/$regex repeats too much",
                "{'a':{'$in':[{'$regex':'('}]}}    | /a/$in/0/$regex is no regular expression",
                "{'a':{'$in':[{'$regex':'x','b':1}]}} | /a/$in/0/b stands beside a regular expression",
                "{'a':{'$eq':{'$regex':'x'}}}      | /a/$eq takes a value, not a regular expression",
                "{'a':{'$gt':{'$regex':'x'}}}      | /a/$gt takes a value, not a regular expression",
                "{'a':{'$date':'yesterday'}}       | /a/$date is no date",
                "{'a':{'$gt':{'$date':'2026-13-01T00:00:00Z'}}} | /a/$gt/$date is no date",
                "{'a':[{'$date':null}]}            | /a/0/$date is no date",
                "{'a':{'$oid':'5'}}                | /a/$oid must have 24 hexadecimal digits",
                "{'a':{'$oid':'000000010000000000000001','b':1}} | /a/$oid must have 24 hexadecimal digits",
                "{'a/b~c':{'$x':1}}                | /a~1b~0c/$x is no operator",
            })
    void whatMakesNoSenseIsRefusedByItsPlace(String query, String sentence) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> read(query))
                .withMessageStartingWith(sentence)
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_QUERY));
    }

    @Test
    void anExpressionHasABoundedLength() {
        String justAllowed = "x".repeat(1000);

        assertThat(read("{'a':{'$regex':'" + justAllowed + "'}}").isMetBy(Json.document("{'a':'" + justAllowed + "'}")))
                .isTrue();
        assertRefused("{'a':{'$regex':'" + justAllowed + "x'}}", "/a/$regex is a regular expression of more than 1000");
    }

    @Test
    void theExpressionsOfADocumentHaveABoundedSizeTogether() {
        String expressions =
                IntStream.range(0, 20).mapToObj(i -> "{'$regex':'a{600}'}").collect(Collectors.joining(","));

        assertRefused("{'a':{'$in':[" + expressions + "]}}", "/a/$in/16/$regex repeats too much");
    }

    @Test
    void aDocumentHasABoundedNumberOfConditions() {
        assertThat(read(conditions(500)).isMetBy(Json.document("{'a':1}"))).isTrue();
        assertRefused(conditions(501), "/$or/499/a is one condition too many");
    }

    @Test
    void theListsOfADocumentHaveABoundedNumberOfValuesTogether() {
        assertThat(read("{'a':{'$in':[" + ones(9_999) + "]},'b':{'$nin':[1]}}").isMetBy(Json.document("{'a':1}")))
                .isTrue();
        assertRefused("{'a':{'$in':[" + ones(9_999) + "]},'b':{'$nin':[1,2]}}", "/b/$nin/1 is one value too many");
        assertRefused("{'a':[[" + ones(10_000) + "]]}", "/a/0/9999 is one value too many");
    }

    private static String conditions(int branches) {
        return "{'$or':["
                + IntStream.range(0, branches - 1).mapToObj(i -> "{'a':1}").collect(Collectors.joining(",")) + "]}";
    }

    private static String ones(int count) {
        return "1" + ",1".repeat(count - 1);
    }

    private static void assertRefused(String query, String sentence) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> read(query))
                .withMessageStartingWith(sentence);
    }

    private static Condition read(String query) {
        return QueryDocument.condition(Json.document(query));
    }
}
