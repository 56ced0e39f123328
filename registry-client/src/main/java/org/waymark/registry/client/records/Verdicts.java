package org.waymark.registry.client.records;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.EndpointId;

/** What an answer says about the elements of a batch. */
final class Verdicts {
    private static final String JSON = "application/json";
    private static final String TOO_MANY_AT_EMIR = "Number of entries";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int FAILED = 500;
    /** With these registries of EMIR refuse a batch for the sake of one element. */
    private static final Set<Integer> BLAMING = Set.of(400, 406, 409, FAILED);

    private Verdicts() {}

    /**
     * Reads the answer to a batch.
     *
     * @throws NoAnswer if it is too large
     * @throws IOException if it cannot be read
     */
    static Told ofBatch(Answer answer, int sent) throws NoAnswer, IOException {
        if (answer.isOf(Outcomes.MEDIA_TYPE)) {
            return new Told.Settled(Outcomes.refusals(sent, answer.content()));
        }
        if (answer.isPageForPeople()) {
            return new Told.Away(why(answer));
        }
        if (answer.isOk()) {
            return new Told.Settled(List.of());
        }
        return Problem.isIn(answer) ? ofProblem(answer) : ofStatus(answer);
    }

    private static Told ofProblem(Answer answer) throws NoAnswer, IOException {
        Problem problem = Problem.of(answer);
        String why = (answer.status() + " " + problem.title() + " " + problem.detail()).strip();
        boolean tooMuch = problem.is(ProblemType.TOO_MANY_RECORDS) || problem.is(ProblemType.BODY_TOO_LARGE);
        return tooMuch ? new Told.TooMuch(why) : new Told.Away(why);
    }

    private static Told ofStatus(Answer answer) {
        String why = why(answer);
        boolean tooMany = answer.status() == FORBIDDEN && answer.body().text().contains(TOO_MANY_AT_EMIR);
        if (tooMany || answer.status() == TOO_LARGE) {
            return new Told.TooMuch(why);
        }
        // At the door nobody has looked at what was sent, and the answer is a text.
        boolean blamed = BLAMING.contains(answer.status()) || (answer.status() == UNAUTHORIZED && answer.isOf(JSON));
        return blamed ? new Told.Blamed(why) : new Told.Away(why);
    }

    /** A registry of EMIR fails with a text that names the id if there is no such record. */
    static Told ofRemoval(Answer answer, int index, EndpointId id) {
        boolean gone = answer.isOk()
                || answer.status() == NOT_FOUND
                || (answer.status() == FAILED && answer.body().text().contains(id.value()));
        if (gone && !answer.isPageForPeople()) {
            return new Told.Settled(List.of());
        }
        String why = why(answer);
        return answer.status() == UNAUTHORIZED
                ? new Told.Settled(List.of(new Refusal(index, ProblemType.NOT_THE_OWNER.slug(), why)))
                : new Told.Away(why);
    }

    /** The answer in one line, for people. */
    static String why(Answer answer) {
        return answer.isPageForPeople()
                ? "It answers " + answer.status() + " with a page for people."
                : (answer.status() + " " + answer.gist()).strip();
    }
}
