package org.waymark.registry.attempts;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is asked for where nobody shows a certificate. */
final class WrongListeners {
    private static final String GROUP = "Ports without TLS";

    private WrongListeners() {}

    static Stream<Attempt> all() {
        return Stream.concat(
                Stream.of(
                        anonymous(Request.post("/serviceadmin", Victim.record("new"))),
                        anonymous(Request.send("PUT", "/serviceadmin", Victim.record(Victim.ID))),
                        anonymous(Request.delete("/serviceadmin?Service_Endpoint_ID=" + Victim.ID)),
                        anonymous(Request.get("/serviceadmin?Service_Endpoint_ID=" + Victim.ID)),
                        anonymous(Request.post("/serviceadmin;x=1", Victim.record("new"))),
                        anonymous(Request.post("//serviceadmin/", Victim.record("new"))),
                        anonymous(Request.post("/services/../serviceadmin", Victim.record("new"))),
                        anonymous(Request.get("/model")),
                        anonymous(Request.get("/metrics")),
                        anonymous(Request.get("/health")),
                        anonymous(Request.get("/openapi")),
                        anonymous(Request.get("/application.wadl")),
                        anonymous(Request.get("/"))),
                Stream.of(
                        local(Request.post("/serviceadmin", Victim.record("new"))),
                        local(Request.send("PUT", "/serviceadmin", Victim.record(Victim.ID))),
                        local(Request.delete("/serviceadmin?Service_Endpoint_ID=" + Victim.ID)),
                        local(Request.get("/serviceadmin?Service_Endpoint_ID=" + Victim.ID))));
    }

    private static Attempt anonymous(Request request) {
        return new Attempt(
                GROUP,
                request.method() + " " + path(request) + " on the port for readers",
                Ending.status(404),
                target -> plain(target.anonymous(), request));
    }

    private static Attempt local(Request request) {
        return new Attempt(
                GROUP,
                request.method() + " " + path(request) + " on the plain port of the machine itself",
                Ending.status(404),
                target -> plain(target.local(), request));
    }

    private static OptionalInt plain(int port, Request request) throws IOException {
        return Client.plain(port, request.bytes())
                .map(Reply::status)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static String path(Request request) {
        return request.path().replaceFirst("\\?.*", "");
    }
}
