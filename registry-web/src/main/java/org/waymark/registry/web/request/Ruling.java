package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What was decided about a request, noted on it for its line in the log.
 *
 * @param rule what decided
 */
public record Ruling(boolean granted, String rule) {
    private static final String ATTRIBUTE = Ruling.class.getName();

    /** Empty if nothing was decided. */
    public static Optional<Ruling> of(HttpServletRequest request) {
        return Optional.ofNullable((Ruling) request.getAttribute(ATTRIBUTE));
    }

    public void noteOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
