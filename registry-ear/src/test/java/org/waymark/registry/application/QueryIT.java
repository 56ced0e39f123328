package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Registry.JSON;
import static org.waymark.registry.application.Registry.PROBLEM;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.endpoint;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.application.Registry.Answer;

/** Every way to ask, over HTTP, on the servers. What conditions mean is tested in the model. */
class QueryIT extends DeployedRegistry {
    private static final int RECORDS = 7;

    @BeforeEach
    void register() {
        JsonObjectBuilder[] records = IntStream.range(0, RECORDS)
                .mapToObj(number -> endpoint("q" + number)
                        .add("Service_Type", number < 3 ? "compute" : "storage")
                        .add(
                                "Service_Endpoint_Semantics",
                                Json.createArrayBuilder().add("s" + number % 2))
                        .add("rank", number)
                        .add("x_open", number % 2 == 0))
                .toArray(JsonObjectBuilder[]::new);
        assertThat(registry().post(array(records)).status()).isEqualTo(200);
    }

    @AfterEach
    void forget() {
        registry()
                .forget(IntStream.range(0, RECORDS + 1)
                        .mapToObj(number -> "q" + number)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Service_Type=compute, q0 q1 q2",
        "Service_Type=compute&Service_Type=storage&limit=2, q0 q1",
        "rank=4, q4",
        "x_open=true&Service_Type=compute, q0 q2",
        "Service_Endpoint_Semantics=s1&rank%3E=3, q3 q5",
        "rank%3C2, q0 q1",
        "Service_Endpoint_ID~=5%7C6$, q5 q6",
        "Service_Type!=storage, q0 q1 q2",
        "no_such?=true, ''",
        "sort=-rank&limit=2, q6 q5",
        "'sort=x_open,-rank&skip=1&limit=3', q3 q1 q6",
        "skip=5, q5 q6"
    })
    void conditionsInTheUrl(String parameters, String ids) {
        assertThat(ids(registry().get("services?" + parameters))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | q0 q1 q2 q3 q4 q5 q6",
                "{'Service_Type':{'$in':['compute']},'rank':{'$gt':0}} | q1 q2",
                "{'$or':[{'rank':{'$lt':1}},{'rank':{'$gte':6}}]} | q0 q6",
                "{'rank':{'$not':{'$in':[0,1,2,3,4,5]}}} | q6",
                "{'Service_Endpoint_ID':{'$regex':'Q[12]','$options':'i'}} | q1 q2",
                "{'skip':1,'limit':2} | q1 q2",
                "{'sort':{'rank':-1},'limit':1} | q6"
            })
    void queryDocuments(String document, String ids) {
        assertThat(ids(query("services", document))).isEqualTo(ids);
    }

    @Test
    void theUrlWinsOverTheDocumentAndItsConditionsHoldAsWell() {
        assertThat(ids(query("services?limit=1&x_open=false", "{'Service_Type':'storage','limit':3}")))
                .isEqualTo("q3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Service_Type':{'$bogus':1}} | /Service_Type/$bogus",
                "{'$where':'1'} | $where",
                "{'$and':[{'a':1},{'b':{'$in':3}}]} | /$and/1/b/$in",
                "{'a':{'$regex':'('}} | /a/$regex",
                "[] | JSON object",
                "{'a':1,'a':2} | a",
                "{'limit':-1} | limit"
            })
    void whatMakesNoSenseIsRefusedWithItsPlace(String document, String place) {
        Answer answer = query("services", document);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.object().getString("detail")).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services?a~=%28",
                "services?limit=x",
                "services?pageSize=0",
                "services?ref=zz",
                "services?sort=rank&pageSize=3",
                "services/facet?Service_Type=facet.bogus",
                "services/facet?Service_Type=x",
                "services/urls?$where=1"
            })
    void badParametersAreRefused(String path) {
        Answer answer = registry().get(path);

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void walkingThePagesMeetsEveryRecordThatLivedThroughoutOnce() {
        List<String> met = new ArrayList<>();
        String next = "/services?pageSize=2&fields=Service_Endpoint_ID";
        for (int page = 0; !next.isEmpty(); page++) {
            Answer answer = registry().get(next.substring(1));
            answer.array().stream()
                    .map(JsonValue::asJsonObject)
                    .filter(record -> !record.containsKey("ref"))
                    .forEach(record -> met.add(record.getString("Service_Endpoint_ID")));
            next = answer.header("Link").replaceFirst("^(?:<(.*)>; rel=\"next\")?$", "$1");
            if (page == 0) {
                registry().remove("q1");
                registry().post(array(endpoint("q5").add("rank", 55), endpoint("q7")));
            }
        }

        assertThat(met).containsExactly("q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7");
    }

    @Test
    void numbersAreAnsweredAloneOrBesideTheRecords() {
        assertThat(registry().get("services?count=true&Service_Type=storage").body())
                .isEqualTo("4\n");
        Answer beside = registry().get("services?total=true&limit=1&Service_Type=storage");

        assertThat(beside.array()).hasSize(1);
        assertThat(beside.header("X-Total-Count")).isEqualTo("4");
    }

    @Test
    void fieldsAreShownAlone() {
        assertThat(registry()
                        .get("services?fields=rank,Service_Type,serviceOwner&limit=1")
                        .array()
                        .getJsonObject(0))
                .containsOnlyKeys("_id", "Service_Type", "rank", "serviceOwner");
    }

    @Test
    void valuesAreCounted() {
        assertThat(registry()
                        .get("services/facet?Service_Type=facet.simple&Service_Endpoint_Capability=facet.array")
                        .body())
                .isEqualToIgnoringWhitespace("[{\"Service_Type\":[{\"_id\":\"storage\",\"count\":4},"
                        + "{\"_id\":\"compute\",\"count\":3}]},{\"Service_Endpoint_Capability\":"
                        + "[{\"_id\":\"c1\",\"count\":7},{\"_id\":\"c2\",\"count\":7}]}]");
        assertThat(registry()
                        .get("services/facet?x_open=facet.simple&Service_Type=storage&limit=1")
                        .body())
                .isEqualToIgnoringWhitespace("[{\"x_open\":[{\"_id\":false,\"count\":2}]}]");
        assertThat(query("services/facet?Service_Type=FACET.simple", "{'rank':{'$lt':2}}")
                        .body())
                .isEqualToIgnoringWhitespace("[{\"Service_Type\":[{\"_id\":\"compute\",\"count\":2}]}]");
        assertThat(registry().get("services/facet").array()).isEmpty();
    }

    @Test
    void addressesAndTypesAreListedForAQueryToo() {
        assertThat(registry().get("services/types?rank%3C3").body()).isEqualTo("[\"compute\"]\n");
        assertThat(query("services/types", "{'rank':{'$gt':2}}").body()).isEqualTo("[\"storage\"]\n");
        assertThat(query("services/urls", "{'rank':1}").body()).isEqualTo("[\"https://q1.example/\"]\n");
    }

    private Answer query(String path, String document) {
        return registry().change("POST", path, document.replace('\'', '"'), "Content-Type", JSON);
    }

    private static String ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return String.join(
                " ",
                answer.array().stream()
                        .map(record -> record.asJsonObject().getString("Service_Endpoint_ID"))
                        .toList());
    }
}
