package org.waymark.registry.attempts;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waymark.registry.trust.pki.Identity;

/** Who does not get as far as to be answered. */
final class WrongCertificates {
    private static final String GROUP = "Certificates and TLS";
    private static final Request QUESTION = Request.get("/services");

    private WrongCertificates() {}

    static Stream<Attempt> all() {
        return Stream.concat(certificates(), connections());
    }

    private static Stream<Attempt> certificates() {
        Stream<Attempt> refused = Stream.of(Identity.values())
                .filter(identity -> !identity.trusted())
                .map(identity -> handshake(
                        "certificate: " + identity.file().replace('-', ' '),
                        target -> target.as(target.client(identity.file()), QUESTION)));
        Stream<Attempt> stolen = Stream.of(handshake(
                "the administrator's certificate without its key",
                target -> target.as(Client.withKeyOf(target.pki(), "admin", "stranger"), QUESTION)));
        Stream<Attempt> none = Stream.of(
                handshake("no certificate", target -> target.as(Client.withoutCertificate(target.pki()), QUESTION)));
        return Stream.of(refused, stolen, none).flatMap(attempts -> attempts);
    }

    private static Stream<Attempt> connections() {
        return Stream.of(
                handshake("TLS 1.0", target -> Hello.of(0x0301, 0x002F, 0xC013).on(target.tls())),
                handshake("TLS 1.1", target -> Hello.of(0x0302, 0x002F, 0xC013).on(target.tls())),
                handshake("SSL 3.0", target -> Hello.of(0x0300, 0x002F).on(target.tls())),
                handshake("a suite without encryption", target -> Hello.of(0x0303, 0x0002, 0xC006)
                        .on(target.tls())),
                handshake("suites with RC4", target -> Hello.of(0x0303, 0x0005, 0xC011)
                        .on(target.tls())),
                handshake("suites with 3DES", target -> Hello.of(0x0303, 0x000A, 0xC012)
                        .on(target.tls())),
                handshake("suites without server", target -> Hello.of(0x0303, 0x0034, 0x006C)
                        .on(target.tls())),
                handshake("export suites", target -> Hello.of(0x0303, 0x0003, 0x0008)
                        .on(target.tls())),
                new Attempt(GROUP, "plain HTTP on the port of TLS", Ending.statusOrEnd(400), target -> Client.plain(
                                target.tls(), QUESTION.bytes())
                        .map(Reply::status)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty)));
    }

    private static Attempt handshake(String title, Attempt.Action action) {
        return new Attempt(GROUP, title, Ending.REFUSED, action);
    }
}
