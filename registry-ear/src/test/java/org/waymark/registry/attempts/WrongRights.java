package org.waymark.registry.attempts;

import java.util.stream.Stream;

/** Who is trusted, but not with this. */
final class WrongRights {
    private static final String GROUP = "Rights";
    private static final String VICTIM = Victim.ID;

    private WrongRights() {}

    static Stream<Attempt> all() {
        return Stream.of(unlisted(), foreign(), reserved()).flatMap(attempts -> attempts);
    }

    /** By somebody whom the access control list does not know. */
    private static Stream<Attempt> unlisted() {
        return Stream.of(
                stranger("registers a record", Request.post("/serviceadmin", Victim.record("new"))),
                stranger("updates a record", Request.send("PUT", "/serviceadmin", Victim.record(VICTIM))),
                stranger("removes a record", Request.delete("/serviceadmin?Service_Endpoint_ID=" + VICTIM)),
                stranger(
                        "looks a record up at /serviceadmin",
                        Request.get("/serviceadmin?Service_Endpoint_ID=" + VICTIM)),
                stranger("asks what /serviceadmin allows", Request.send("OPTIONS", "/serviceadmin", "")),
                stranger(
                        "registers, and overrides the method",
                        Request.post("/serviceadmin", Victim.record("new")).with("X-HTTP-Method-Override: GET")),
                stranger(
                        "registers, with a header that names the administrator",
                        Request.post("/serviceadmin", Victim.record("new"))
                                .with("X-SSL-Client-S-DN: /DC=org/DC=example/OU=people/CN=Ada Admin")
                                .with("SSL_CLIENT_S_DN: /DC=org/DC=example/OU=people/CN=Ada Admin")),
                stranger(
                        "registers, with a password",
                        Request.post("/serviceadmin", Victim.record("new"))
                                .with("Authorization: Basic YWRtaW46YWRtaW4=")),
                stranger(
                        "registers, as if from the server itself",
                        Request.post("/serviceadmin", Victim.record("new"))
                                .with("X-Forwarded-For: 127.0.0.1")
                                .with("Forwarded: for=127.0.0.1;proto=https")),
                stranger(
                        "registers, with a type that has parameters",
                        new Request(
                                "POST",
                                "/serviceadmin",
                                java.util.List.of("Content-Type: application/json;charset=utf-8"),
                                Victim.record("new"))),
                stranger(
                        "registers a record in pieces",
                        Request.post("/serviceadmin", chunked(Victim.record("new")))
                                .with("Transfer-Encoding: chunked")));
    }

    /** By somebody who may register, but not touch what is others'. */
    private static Stream<Attempt> foreign() {
        return Stream.of(
                other("replaces another's record", Request.post("/serviceadmin", Victim.record(VICTIM))),
                other("updates another's record", Request.send("PUT", "/serviceadmin", Victim.record(VICTIM))),
                other("removes another's record", Request.delete("/serviceadmin?Service_Endpoint_ID=" + VICTIM)),
                other(
                        "replaces a record and says it is its owner",
                        Request.post("/serviceadmin", Victim.record(VICTIM, "serviceOwner", Victim.OWNER))),
                other(
                        "replaces a record between two others, all or nothing",
                        Request.post("/serviceadmin?atomic=true", Victim.records("a", VICTIM, "b"))),
                as(
                        "email",
                        "the owner of other records replaces one that is not hers",
                        Request.post("/serviceadmin", Victim.record(VICTIM))),
                as(
                        "child",
                        "a registry below changes what it has not passed on",
                        Request.post("/serviceadmin", Victim.record(VICTIM, "serviceOwner", Victim.OWNER))),
                as(
                        "child",
                        "a registry below removes what it has not passed on",
                        Request.delete("/serviceadmin?Service_Endpoint_ID=" + VICTIM)));
    }

    private static Stream<Attempt> reserved() {
        return Stream.of(
                other(
                        "registers a global registry",
                        Request.post("/serviceadmin", Victim.record("gsr", "Service_Type", "GSR"))),
                other(
                        "registers itself as a global registry",
                        Request.post(
                                "/serviceadmin",
                                Victim.record("gsr", "Service_Type", "GSR")
                                        .replace(
                                                "}]",
                                                ",\"Service_DN\":\"CN=Otto Other,OU=people,DC=example,DC=org\"}]"))),
                as(
                        "child",
                        "a registry below registers a global registry",
                        Request.post("/serviceadmin", Victim.record("gsr", "Service_Type", "GSR"))));
    }

    private static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static Attempt stranger(String what, Request request) {
        return as("stranger", "somebody unlisted " + what, request);
    }

    private static Attempt other(String what, Request request) {
        return as("other", "a service owner " + what, request);
    }

    private static Attempt as(String identity, String title, Request request) {
        return new Attempt(GROUP, title, Ending.status(401), target -> target.as(target.client(identity), request));
    }
}
