package org.waymark.registry.client.records;

import java.io.IOException;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.Attributes;

/** A problem document (RFC 9457), with empty texts for what it does not say. */
record Problem(String type, String title, String detail) {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int DEEPEST = 16;
    private static final DocumentReader READER = new DocumentReader(DEEPEST);

    static boolean isIn(Answer answer) {
        return answer.isOf(MEDIA_TYPE);
    }

    /**
     * Reads what an answer holds.
     *
     * @throws NoAnswer if it is too large
     * @throws IOException if it cannot be read
     */
    static Problem of(Answer answer) throws NoAnswer, IOException {
        Attributes said = READER.read(answer.content());
        return new Problem(
                said.text("type").orElse(""),
                said.text("title").orElse(""),
                said.text("detail").orElse(""));
    }

    boolean is(ProblemType kind) {
        return type.endsWith(":" + kind.slug());
    }
}
