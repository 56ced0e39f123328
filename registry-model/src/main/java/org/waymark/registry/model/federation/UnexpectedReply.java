package org.waymark.registry.model.federation;

/** Another registry does not answer what it was asked. */
final class UnexpectedReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedReply(Reply reply) {
        super(reply.trouble());
    }
}
