package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attempt ends as the table says, in less time than anybody minds, and has changed nothing. */
class AttemptsIT extends SecuredRegistry {
    private static final Request LOOK =
            Request.get("/services?Service_Endpoint_ID=" + Victim.ID + "&fields=serviceOwner,updateSince");
    private static final Request COUNT = Request.get("/services?count=true");

    private Client owner;

    static List<Attempt> attempts() {
        return Attempts.all();
    }

    @BeforeEach
    void register() throws IOException {
        owner = target().client("owner").patient();
        if (!answer(Request.get("/services?Service_Endpoint_ID=" + Victim.ID)).contains(Victim.OWNER)) {
            answer(Request.post("/serviceadmin", Victim.record(Victim.ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void endsAsTheTableSays(Attempt attempt) throws IOException {
        String before = answer(LOOK) + answer(COUNT);

        OptionalInt status = attempt.action().on(target());

        assertThat(attempt.ending().is(status))
                .as("%s ended with %s, not with %s", attempt, status, attempt.ending())
                .isTrue();
        assertThat(answer(LOOK) + answer(COUNT)).isEqualTo(before).contains(Victim.OWNER);
    }

    private String answer(Request request) throws IOException {
        Optional<Reply> reply = owner.exchange(target().tls(), request);
        assertThat(reply).isPresent();
        assertThat(reply.get().status()).isEqualTo(200);
        return reply.get().body();
    }
}
