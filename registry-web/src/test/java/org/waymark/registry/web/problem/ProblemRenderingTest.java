package org.waymark.registry.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.web.request.Accept;

class ProblemRenderingTest {

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_RECORDS, TEXT",
        "UNKNOWN_RECORD, TEXT",
        "MISSING_PARAMETER, TEXT",
        "NOT_THE_OWNER, ERROR_ARRAY",
        "STORE_UNAVAILABLE, ERROR_ARRAY",
        "MALFORMED_QUERY, NONE",
        "UNEXPECTED, NONE"
    })
    void clientsOfEmirKeepTheirBodies(ProblemType type, EmirBody expected) {
        assertThat(ProblemRendering.form(new Problem(type, "x"), Accept.of("text/html, *; q=.2")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"application/problem+json", "application/json;q=0.9;application/problem+json;q=0.1", Accept.OUTCOMES})
    void whoNamesOurTypesReadsProblems(String accept) {
        assertThat(ProblemRendering.form(
                        new Problem(ProblemType.TOO_MANY_RECORDS, "x"), Accept.of(accept.replace(".9;", ".9,"))))
                .isEqualTo(EmirBody.NONE);
    }

    @Test
    void everyFormSaysTheSame() {
        Problem problem = new Problem(ProblemType.UNKNOWN_RECORD, "No \"e1\".");

        assertThat(ProblemRendering.text(problem, EmirBody.TEXT, "r")).isEqualTo("No \"e1\".");
        assertThat(ProblemRendering.text(problem, EmirBody.ERROR_ARRAY, "r"))
                .isEqualTo("[{\"ErrorMessage\":\"No \\\"e1\\\".\"}]");
        assertThat(ProblemRendering.text(problem, EmirBody.NONE, "r"))
                .isEqualTo("{\"type\":\"urn:waymark:problem:unknown-record\",\"title\":\"There is no such record\","
                        + "\"status\":404,\"detail\":\"No \\\"e1\\\".\",\"instance\":\"urn:waymark:request:r\"}");
    }

    @Test
    void aRefusalIsFoundInsideWhatAContainerWrappedAroundIt() {
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(new TestRefusal()));

        assertThat(UnexpectedMapper.refusal(wrapped)).containsInstanceOf(TestRefusal.class);
        assertThat(UnexpectedMapper.refusal(new IllegalStateException())).isEmpty();
    }

    private static final class TestRefusal extends org.waymark.registry.model.problem.RegistryException {
        private static final long serialVersionUID = 1L;

        TestRefusal() {
            super(ProblemType.UNKNOWN_RECORD, "x");
        }
    }
}
