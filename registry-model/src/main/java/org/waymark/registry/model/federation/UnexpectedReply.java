package org.waymark.registry.model.federation;

/** Another registry does not answer what it was asked. */
final class UnexpectedReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedReply(Reply reply) {
        super(reason(reply));
    }

    static String reason(Reply reply) {
        if (reply instanceof Reply.Unreachable unreachable) {
            return unreachable.why();
        }
        return reply instanceof Reply.Refused refused
                ? refused.status() + " " + refused.why()
                : "answered something else than was asked";
    }
}
