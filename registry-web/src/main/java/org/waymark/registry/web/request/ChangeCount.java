package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** How many records a change accepted and refused, noted on the request for its line in the log. */
public record ChangeCount(long accepted, long refused) {
    private static final String ATTRIBUTE = ChangeCount.class.getName();
    private static final ChangeCount NOTHING_YET = new ChangeCount(0, 0);

    /** Marks a request as a change, of which nothing is known yet. */
    static void begin(ContainerRequestContext request) {
        request.setProperty(ATTRIBUTE, NOTHING_YET);
    }

    /** The request turned out to change nothing that anybody would look for in the log. */
    public static void withdraw(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** Empty if the request changes nothing. */
    static Optional<ChangeCount> of(HttpServletRequest request) {
        return Optional.ofNullable((ChangeCount) request.getAttribute(ATTRIBUTE));
    }

    public void noteOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
