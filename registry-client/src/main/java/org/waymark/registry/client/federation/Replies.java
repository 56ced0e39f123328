package org.waymark.registry.client.federation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.records.Outcomes;
import org.waymark.registry.client.records.Pages;
import org.waymark.registry.model.federation.DigestsJson;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Rejection;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Digested;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.federation.Reply.Versions;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.VersionsJson;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

/** What an answer means, which depends on what was asked, and on who answers. */
final class Replies {
    private static final String FORGOTTEN = "First registration";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FAILED = 500;

    private final Clock clock;

    Replies(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes the reply.
     *
     * @throws NoAnswer if the answer is too large
     * @throws IOException if it cannot be read
     */
    Reply of(Request request, Answer answer) throws NoAnswer, IOException {
        if (answer.isPageForPeople()) {
            // Of something that stands in the way or in the place of a registry: nothing was heard, whatever the
            // status.
            return refused(answer);
        }
        if (request instanceof Request.Update update) {
            return settled(update.messages(), answer);
        }
        if (request instanceof Request.Register register) {
            return settled(register.messages(), answer);
        }
        if (request instanceof Request.Remove remove) {
            return removed(remove.id(), answer);
        }
        return answer.isOk() ? told(request, answer) : refused(answer);
    }

    private static Reply told(Request request, Answer answer) throws NoAnswer, IOException {
        if (request instanceof Request.CheckIn) {
            return new Contact(nature(answer), answer.text().equals(FORGOTTEN));
        }
        if (request instanceof Request.AskDigests) {
            return new Digested(DigestsJson.read(answer.content()));
        }
        if (request instanceof Request.AskVersions) {
            return new Versions(VersionsJson.read(answer.content()));
        }
        if (isForRecords(request)) {
            return withoutNumbers(Pages.read(answer.content()));
        }
        return new Contact(nature(answer), false);
    }

    /** Each registry numbers its records for itself. */
    private static Records withoutNumbers(Records page) {
        return new Records(
                page.records().stream()
                        .map(record -> record.without(Glue2.ID.key()::equals))
                        .toList(),
                page.next());
    }

    static boolean isForRecords(Request request) {
        return request instanceof Request.Fetch
                || request instanceof Request.FetchPage
                || request instanceof Request.FindGlobals;
    }

    /** A registry of EMIR has one status for all messages: 409 if it knew some of them already. */
    private Reply settled(List<Message> messages, Answer answer) throws NoAnswer, IOException {
        if (answer.isOf(Outcomes.MEDIA_TYPE)) {
            return new Settled(rejections(messages, answer));
        }
        return answer.isOk() || answer.status() == CONFLICT ? Settled.WHOLLY : refused(answer);
    }

    /** What the other registry refuses because it knows something newer is no news, and counts as heard. */
    private List<Rejection> rejections(List<Message> messages, Answer answer) throws NoAnswer, IOException {
        Instant now = clock.instant();
        return Outcomes.refusals(messages.size(), answer.content()).stream()
                .filter(refusal -> !refusal.isStale())
                .map(refusal -> new Rejection(messages.get(refusal.index()).id(), refusal.reason(), now))
                .toList();
    }

    /** A registry of EMIR fails with a text that names the id if there is no such record. */
    private static Reply removed(EndpointId id, Answer answer) {
        boolean gone = answer.isOk()
                || answer.status() == NOT_FOUND
                || (answer.status() == FAILED && answer.body().text().contains(id.value()));
        return gone ? Settled.WHOLLY : refused(answer);
    }

    private static Refused refused(Answer answer) {
        return new Refused(answer.status(), answer.isPageForPeople() ? "a page for people" : answer.gist());
    }

    private static Nature nature(Answer answer) {
        return Nature.of(answer.headers().firstValue(Nature.HEADER));
    }
}
