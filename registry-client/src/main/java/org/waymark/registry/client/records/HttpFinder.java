package org.waymark.registry.client.records;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.Attributes;

/** Looks for records in a registry that is called by HTTP: one of this product, or of EMIR. Thread-safe. */
public final class HttpFinder {
    private static final int PAGE = 1000;
    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    private final BoundedClient client;
    private final String address;

    /** @param address scheme, host and port, without a slash at its end */
    public HttpFinder(BoundedClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /**
     * Hands records on as they come, in the order of the registry; it is asked for one page after the other.
     *
     * @param most records that are wanted
     * @return how many there were
     * @throws NoAnswer if the registry does not answer, or something else; some records may have been handed on
     */
    public long find(Search search, long most, Consumer<Attributes> taker) throws NoAnswer {
        Set<String> refs = new HashSet<>();
        Optional<String> ref = Optional.empty();
        long found = 0;
        do {
            Records page = page(search, Math.min(PAGE, most - found), ref);
            List<Attributes> wanted =
                    page.records().stream().limit(most - found).toList();
            wanted.forEach(taker);
            found += wanted.size();
            // Without records it is the last page, whatever it says.
            ref = page.next().filter(next -> !wanted.isEmpty());
            if (ref.isPresent() && !refs.add(ref.get())) {
                throw new NoAnswer("It gives one page again and again.");
            }
        } while (ref.isPresent() && found < most);
        return found;
    }

    private Records page(Search search, long size, Optional<String> ref) throws NoAnswer {
        Answer answer = ask(
                search,
                (search.isDocument() ? "/services" : "/services/pagedquery") + "?pageSize=" + size
                        + ref.map(next -> "&ref=" + Search.encoded(next)).orElse(""),
                JSON);
        try {
            return Pages.read(answer.content());
        } catch (MalformedJson | IOException e) {
            throw new NoAnswer("The answer cannot be understood: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * What the registry shows as XML: GLUE 2.0 in EMIR's form, one document.
     *
     * @param most records that are wanted
     * @throws NoAnswer if the registry does not answer, or something else, or more than fits in memory
     */
    public InputStream xml(Search search, long most) throws NoAnswer {
        // A limit asks for a window, which is one document whatever its size.
        return ask(search, "/services?limit=" + most, XML).content();
    }

    private Answer ask(Search search, String target, String accepted) throws NoAnswer {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + target + search.parameters()))
                .setHeader("Accept", accepted);
        Answer answer = client.send(search.complete(request), client.limits().large());
        if (answer.isPageForPeople()) {
            throw new NoAnswer(Verdicts.why(answer));
        }
        if (!answer.isOk()) {
            String why = why(answer);
            throw new NoAnswer("It answers " + answer.status() + (why.isEmpty() ? "." : ": " + why));
        }
        return answer;
    }

    private static String why(Answer answer) throws NoAnswer {
        if (!Problem.isIn(answer)) {
            return answer.gist();
        }
        try {
            return OneLine.of(Problem.of(answer).detail());
        } catch (MalformedJson | IOException e) {
            return answer.gist();
        }
    }
}
