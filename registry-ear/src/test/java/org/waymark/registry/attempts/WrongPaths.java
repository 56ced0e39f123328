package org.waymark.registry.attempts;

import java.util.List;
import java.util.stream.Stream;

/** Ways around the rule for /serviceadmin, by somebody whom the access control list does not know. */
final class WrongPaths {
    private static final String GROUP = "Paths";

    private WrongPaths() {}

    static Stream<Attempt> all() {
        Stream<Attempt> stumbled = Stream.of(attempt("/serviceadmin/.", Ending.status(200, 401)));
        Stream<Attempt> others = Stream.concat(
                List.of(
                                "/serviceadmin/",
                                "/serviceadmin;x=1",
                                "/serviceadmin/;x=1",
                                "/;x=1/serviceadmin",
                                "//serviceadmin",
                                "/./serviceadmin",
                                "/services/../serviceadmin",
                                "/services/..;/serviceadmin",
                                "/%73erviceadmin",
                                "/service%61dmin/",
                                "/serviceadmin//",
                                "https://localhost/serviceadmin")
                        .stream()
                        .map(path -> attempt(path, Ending.status(401))),
                List.of(
                                "/services%2F..%2Fserviceadmin",
                                "/services%2f%2e%2e%2fserviceadmin",
                                "/serviceadmin%2F",
                                "/serviceadmin%00",
                                "/serviceadmin%3Bx=1",
                                "/serviceadmin%20",
                                "/%2573erviceadmin",
                                "/services\\..\\serviceadmin",
                                "/../serviceadmin",
                                "/serviceadmin%C0%AF",
                                "/SERVICEADMIN")
                        .stream()
                        .map(path -> attempt(path, Ending.statusOrEnd(400, 401, 404))));
        return Stream.concat(others, stumbled);
    }

    private static Attempt attempt(String path, Ending ending) {
        return new Attempt(
                GROUP,
                "POST " + path,
                ending,
                target -> target.as(target.client("stranger"), Request.post(path, Victim.record("new"))));
    }
}
