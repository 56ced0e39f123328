package org.waymark.registry.model.federation;

/** The way to other registries. */
public interface Wire {

    /**
     * Sends a request and waits for the answer, in bounded time and with bounded memory, whatever the other side does.
     * Failures are replies.
     */
    Reply send(String address, Request request);
}
