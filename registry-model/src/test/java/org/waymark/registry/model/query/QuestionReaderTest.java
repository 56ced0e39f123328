package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.query.Question.Total;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.QuerySettings;

class QuestionReaderTest {
    private static final String REF = "65f0c0de0000000000000001";

    private final QuestionReader reader = new QuestionReader(new QuerySettings(100, 5000));

    @Test
    void withoutParametersTheFirstPageOfEverythingIsAsked() {
        assertThat(ask(""))
                .isEqualTo(new Question(
                        new RecordQuery(Condition.ANYTHING, new Page(Oid.NONE, 100)),
                        Projection.EVERYTHING,
                        Total.UNSAID));
        assertThat(ask("", "{}")).isEqualTo(ask(""));
    }

    @Test
    void otherParametersAreConditionsOfWhichAllMustBeMet() {
        Condition condition =
                ask("Service_Type=t1&pageSize=5&x.y=&Limit=3").query().condition();

        assertThat(condition.isMetBy(Json.document("{'Service_Type':'t1','x':{'y':''},'Limit':3}")))
                .isTrue();
        assertThat(condition.isMetBy(Json.document("{'Service_Type':'t1','Limit':3}")))
                .isFalse();
    }

    @Test
    void theConditionsOfParametersAndDocumentHoldTogether() {
        assertThat(ask("a=1&b=2", "{'c':3}").query().condition())
                .isEqualTo(Condition.all(List.of(
                        UrlConditions.read(Parameters.of("a=1&b=2")),
                        QueryDocument.condition(Json.document("{'c':3}")))));
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
        "limit=5&limit=6, 0, 5",
        "limit=5&pageSize=0&ref=nonsense, 0, 5"
    })
    void skipOrLimitAskForAWindow(String parameters, long skip, long limit) {
        assertThat(ask(parameters).query().part()).isEqualTo(new Window(skip, limit, SortOrder.NATURAL));
    }

    @ParameterizedTest
    @CsvSource({"pageSize=1, 1", "pageSize=99999, 5000", "'', 100"})
    void aPageIsNotLargerThanTheLargestAnswer(String parameters, long size) {
        assertThat(ask(parameters).query().part()).isEqualTo(new Page(Oid.NONE, size));
    }

    @Test
    void aReferenceContinuesAfterARecord() {
        assertThat(ask("pageSize=2&ref=" + REF).query().part()).isEqualTo(new Page(Oid.parse(REF), 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'pageSize':2,'ref':'65f0c0de0000000000000001'}             | pageSize=2&ref=65f0c0de0000000000000001",
                "{'pageSize':'2','ref':{'$oid':'65f0c0de0000000000000001'}}  | pageSize=2&ref=65f0c0de0000000000000001",
                "{'skip':1,'limit':2.0}                                      | skip=1&limit=2",
                "{'sort':'a,-b.c'}                                           | sort=a,-b.c",
                "{'sort':['a','-b.c']}                                       | sort=a,-b.c",
                "{'sort':{'a':1,'b.c':-1}}                                   | sort=a,-b.c",
                "{'fields':'a,b'}                                            | fields=a,b",
                "{'fields':['a','b']}                                        | fields=a,b",
                "{'fields':{'a':1,'b':true}}                                 | fields=a,b",
                "{'count':true}                                              | count=true",
                "{'total':'true'}                                            | total=true",
            })
    void keywordsMayStandInTheDocument(String document, String parameters) {
        assertThat(ask("", document)).isEqualTo(ask(parameters));
    }

    @Test
    void theUrlWinsOverTheDocument() {
        assertThat(ask("limit=3", "{'limit':'nonsense','skip':1}").query().part())
                .isEqualTo(new Window(1, 3, SortOrder.NATURAL));
    }

    @Test
    void attributesWithTheNameOfAKeywordAreAskedForWithinAnd() {
        Question question = ask("", "{'$and':[{'limit':5}]}");

        assertThat(question.query().part()).isEqualTo(new Page(Oid.NONE, 100));
        assertThat(question.query().condition().isMetBy(Json.document("{'limit':5}")))
                .isTrue();
        assertThat(question.query().condition().isMetBy(Json.document("{'limit':6}")))
                .isFalse();
    }

    @Test
    void toSortIsToAskForAWindow() {
        SortOrder order =
                new SortOrder(List.of(new SortOrder.Key(Path.of("a"), false), new SortOrder.Key(Path.of("b.c"), true)));

        assertThat(ask("sort=a,-b.c").query().part()).isEqualTo(new Window(0, 5000, order));
        assertThat(ask("sort=a,-b.c&skip=2&limit=3").query().part()).isEqualTo(new Window(2, 3, order));
    }

    @Test
    void fieldsAreNamedAndTheNumberIsAlwaysShown() {
        Projection projection = ask("fields=b,a,b").projection();

        assertThat(projection.fields()).containsExactly("b", "a");
        assertThat(projection.shows("a")).isTrue();
        assertThat(projection.shows("_id")).isTrue();
        assertThat(projection.shows("c")).isFalse();
        assertThat(Projection.EVERYTHING.shows("c")).isTrue();
        assertThat(Projection.EVERYTHING.isEverything()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "count=true, ALONE",
        "total=true, BESIDE",
        "count=true&total=true, ALONE",
        "count=false&total=false, UNSAID",
        "'', UNSAID"
    })
    void theNumberOfRecordsIsSaidIfItIsAskedFor(String parameters, Total total) {
        assertThat(ask(parameters).total()).isEqualTo(total);
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
        "sort=",
        "'sort=a,,b'",
        "sort=-",
        "sort=a.$b",
        "sort=a&pageSize=5",
        "sort=a&ref=x",
        "fields=",
        "'fields=a,'",
        "fields=a.b",
        "fields=$a",
        "count=yes",
        "total=",
        "$where=1",
        "$or=[]"
    })
    void whatMakesNoSenseIsRefusedByTheNameOfTheParameter(String parameters) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> ask(parameters))
                .withMessageStartingWith("The parameter " + parameters.substring(0, parameters.indexOf('=')) + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'limit':-1}           | /limit must be a whole number",
                "{'limit':{'$gt':5}}    | /limit must be a whole number",
                "{'skip':null}          | /skip must be a whole number",
                "{'pageSize':1.5}       | /pageSize must be a whole number",
                "{'ref':5}              | /ref must be the _id",
                "{'sort':5}             | /sort must be a text, a list of texts or an object",
                "{'sort':['a',5]}       | /sort must be a text, a list of texts or an object",
                "{'sort':{}}            | /sort must name 1 to 32",
                "{'sort':{'a':2}}       | /sort/a must be 1 or -1",
                "{'sort':{'a':'asc'}}   | /sort/a must be 1 or -1",
                "{'sort':{'$a':1}}      | /sort/$a must name attributes",
                "{'sort':{'a':1},'pageSize':5} | /sort does not go with pageSize and ref",
                "{'fields':{'a':0}}     | /fields/a must be 1",
                "{'fields':{'_id':0}}   | /fields/_id must be 1",
                "{'fields':{'a.b':1}}   | /fields/a.b must name attributes as a whole",
                "{'fields':{}}          | /fields must name at least one",
                "{'fields':[]}          | /fields must name at least one",
                "{'count':1}            | /count must be true or false",
                "{'total':null}         | /total must be true or false",
            })
    void whatMakesNoSenseInADocumentIsRefusedByItsPlace(String document, String sentence) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> ask("", document))
                .withMessageStartingWith(sentence);
    }

    @Test
    void asManyKeysAsMongoDbTakesCanBeSortedBy() {
        String keys = "a,".repeat(31) + "a";

        assertThat(((Window) ask("sort=" + keys).query().part()).order().keys()).hasSize(32);
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> ask("sort=a," + keys))
                .withMessageContaining("1 to 32");
    }

    @Test
    void othersReadConditionsBesideKeywordsOfTheirOwn() {
        assertThat(QuestionReader.condition(Parameters.of("a=1&since=7&limit=5"), Set.of("since")))
                .isEqualTo(UrlConditions.read(Parameters.of("a=1")));
        assertThat(QuestionReader.condition(
                        Parameters.of("a=1&since=7"), Json.document("{'b':2,'limit':3}"), Set.of("since")))
                .isEqualTo(ask("a=1", "{'b':2}").query().condition());
    }

    private Question ask(String parameters) {
        return reader.read(Parameters.of(parameters));
    }

    private Question ask(String parameters, String document) {
        return reader.read(Parameters.of(parameters), Json.document(document));
    }
}
