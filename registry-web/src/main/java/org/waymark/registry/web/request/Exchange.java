package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.ListenerSettings;

/**
 * What is known of a request before anybody looks at what it asks for.
 *
 * @param id names the request in the answer and in the log
 * @param listener where it came in
 * @param path in its normal form, from the root of the registry; empty if it has none and there is nothing there
 */
public record Exchange(String id, Listener listener, Optional<String> path) {
    /** The header that carries the id, both ways. */
    public static final String ID_HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final Exchange UNKNOWN = new Exchange("unknown", Listener.PLAIN, Optional.empty());
    private static final int LONGEST_ID = 64;

    /** Looks at a request that has just come in. */
    static Exchange begin(HttpServletRequest request, ListenerSettings settings) {
        Exchange exchange = new Exchange(
                id(request.getHeader(ID_HEADER)),
                Listener.of(request, settings),
                RequestPath.normal(request.getRequestURI()
                        .substring(request.getContextPath().length())));
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    public static Exchange of(HttpServletRequest request) {
        return known(request.getAttribute(ATTRIBUTE));
    }

    public static Exchange of(ContainerRequestContext request) {
        return known(request.getProperty(ATTRIBUTE));
    }

    /** Whether changes may come this way without anybody allowing it. */
    boolean trusted() {
        return listener == Listener.SECURE || listener == Listener.LOCAL;
    }

    /** Whether this goes to a path, however it is written. */
    public boolean goesTo(String place) {
        return path.filter(place::equals).isPresent();
    }

    /** An id for the request of a client that does not bring a sane one. */
    static String id(@Nullable String proposed) {
        return proposed != null && isSane(proposed)
                ? proposed
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private static Exchange known(@Nullable Object attribute) {
        return attribute instanceof Exchange exchange ? exchange : UNKNOWN;
    }

    private static boolean isSane(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "._:-".indexOf(c) >= 0);
    }
}
