package org.waymark.registry.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Change;

class BatchAnswerTest {
    private static final EndpointId E1 = new EndpointId("e1");
    private static final Outcome ACCEPTED = new Outcome.Accepted(
            0,
            E1,
            Change.REGISTERED,
            "new",
            JsonText.of("{\"_id\":{\"$oid\":\"000000000000000000000001\"},\"Service_Endpoint_ID\":\"e1\"}"));
    private static final Outcome FOREIGN = new Outcome.NotTheOwner(1, new EndpointId("e2"));
    private static final Outcome NAMELESS = new Outcome.Invalid(
            2,
            Optional.of(new EndpointId("e3")),
            List.of(new Violation(Rule.MANDATORY, "Service_Name", "Service_Name is mandatory.")));
    private static final Outcome NO_OBJECT = new Outcome.Invalid(
            3, Optional.empty(), List.of(new Violation(Rule.OBJECT, "", "A record must be a JSON object.")));

    @Test
    void acceptedRecordsAreAnsweredInOrderWithoutTheirNumbers() throws IOException {
        assertThat(written(ACCEPTED, new Outcome.Blocked(1), ACCEPTED))
                .isEqualTo("[{\"Service_Endpoint_ID\":\"e1\"},{\"Service_Endpoint_ID\":\"e1\"}]\n");
    }

    @Test
    void whereNothingIsAcceptedTheArrayIsEmpty() throws IOException {
        assertThat(written(new Outcome.Blocked(0))).isEqualTo("[]\n");
        assertThat(written()).isEqualTo("[]\n");
    }

    @Test
    void theFirstKindInTheCatalogueDecidesTheStatus() {
        assertThat(answer(ACCEPTED, NAMELESS, FOREIGN, NO_OBJECT).problem()).contains(ProblemType.MALFORMED_RECORD);
        assertThat(answer(NAMELESS, FOREIGN).problem()).contains(ProblemType.NOT_THE_OWNER);
        assertThat(answer(NAMELESS, ACCEPTED).problem()).contains(ProblemType.INVALID_RECORD);
        assertThat(answer(ACCEPTED, new Outcome.Blocked(1)).problem()).isEmpty();
    }

    @Test
    void clientsOfEmirReadATextForEachFinding() {
        assertThat(emir(ProblemType.INVALID_RECORD, ACCEPTED, NAMELESS))
                .isEqualTo("[\"Record 2 (Service_Endpoint_ID e3), attribute Service_Name, rule mandatory:"
                        + " Service_Name is mandatory.\"]");
        assertThat(emir(ProblemType.MALFORMED_RECORD, NO_OBJECT))
                .isEqualTo("[\"Record 3, rule object: A record must be a JSON object.\"]");
    }

    @Test
    void clientsOfEmirReadAnErrorArrayForForeignRecords() {
        assertThat(emir(ProblemType.NOT_THE_OWNER, FOREIGN))
                .isEqualTo("[{\"ErrorMessage\":\"Record 1 (Service_Endpoint_ID e2), rule not-the-owner:"
                        + " The record belongs to somebody else.\"}]");
    }

    @Test
    void peersOfEmirReadTheIdsOfStaleRecords() {
        assertThat(emir(ProblemType.STALE_RECORD, FOREIGN)).isEqualTo("[{\"Service_Endpoint_ID\":\"e2\"}]");
    }

    @Test
    void theProblemDocumentNamesEveryFinding() {
        RefusalDocument refusal = new RefusalDocument(answer(ACCEPTED, NAMELESS), ProblemType.INVALID_RECORD);

        assertThat(refusal.problem("r1").toString())
                .isEqualTo("{\"type\":\"urn:waymark:problem:invalid-record\",\"title\":\"A record breaks a rule\","
                        + "\"status\":406,\"detail\":\"1 of 2 records refused, 1 accepted.\","
                        + "\"instance\":\"urn:waymark:request:r1\",\"accepted\":1,\"records\":[{\"index\":2,"
                        + "\"id\":\"e3\",\"attribute\":\"Service_Name\",\"rule\":\"mandatory\","
                        + "\"message\":\"Service_Name is mandatory.\"}]}");
    }

    @Test
    void theOutcomesTellOfEveryRecord() {
        List<Outcome> outcomes =
                List.of(ACCEPTED, FOREIGN, NO_OBJECT, new Outcome.Blocked(4), new Outcome.Withheld(5, E1));

        assertThat(OutcomesDocument.of(outcomes).toString())
                .isEqualTo("{\"outcomes\":[{\"index\":0,\"id\":\"e1\",\"outcome\":\"registered\"},"
                        + "{\"index\":1,\"id\":\"e2\",\"outcome\":\"refused\","
                        + "\"problem\":\"urn:waymark:problem:not-the-owner\",\"violations\":[{\"attribute\":\"\","
                        + "\"rule\":\"not-the-owner\",\"message\":\"The record belongs to somebody else.\"}]},"
                        + "{\"index\":3,\"outcome\":\"refused\",\"problem\":\"urn:waymark:problem:malformed-record\","
                        + "\"violations\":[{\"attribute\":\"\",\"rule\":\"object\","
                        + "\"message\":\"A record must be a JSON object.\"}]},"
                        + "{\"index\":4,\"outcome\":\"blocked\"},"
                        + "{\"index\":5,\"id\":\"e1\",\"outcome\":\"withheld\"}]}");
    }

    private static BatchAnswer answer(Outcome... outcomes) {
        return new BatchAnswer(List.of(outcomes));
    }

    private static String emir(ProblemType type, Outcome... outcomes) {
        return new RefusalDocument(answer(outcomes), type).forEmir().toString();
    }

    private static String written(Outcome... outcomes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer(outcomes).writeAccepted(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
