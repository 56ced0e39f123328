package org.waymark.registry.model.federation;

import java.time.Instant;

/** What a {@link Link} wants now. */
public sealed interface Step {

    /** The request is to be sent, and its reply brought back. */
    record Send(Request request) implements Step {}

    /** There is nothing to do until something changes, or an instant has come. */
    record Rest(Instant until) implements Step {}
}
