package org.waymark.registry.attempts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A registry on this machine that shows certificates and asks for them.
 *
 * @param tls port of the listener with TLS
 * @param anonymous port for readers without a certificate
 * @param local plain port, for this machine
 * @param pki folder of certificates
 */
record Target(int tls, int anonymous, int local, Path pki) {

    /** Sends a request as somebody, under TLS. */
    OptionalInt as(Client client, Request request) throws IOException {
        return client.exchange(tls, request)
                .map(Reply::status)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    Client client(String identity) {
        return Client.of(pki, identity);
    }
}
