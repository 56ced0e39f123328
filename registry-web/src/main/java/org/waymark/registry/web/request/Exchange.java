package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before anybody looks at what it asks for.
 *
 * @param id names the request in the answer and in the log
 * @param trusted whether it came under TLS or from this machine
 */
public record Exchange(String id, boolean trusted) {
    /** The header that carries the id, both ways. */
    public static final String ID_HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final int LONGEST_ID = 64;

    /** Looks at a request that has just come in. */
    static Exchange begin(HttpServletRequest request) {
        Exchange exchange = new Exchange(
                id(request.getHeader(ID_HEADER)),
                request.isSecure() || (isLoopback(request.getRemoteAddr()) && isLoopback(request.getLocalAddr())));
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    public static Exchange of(HttpServletRequest request) {
        return known(request.getAttribute(ATTRIBUTE));
    }

    public static Exchange of(ContainerRequestContext request) {
        return known(request.getProperty(ATTRIBUTE));
    }

    /** An id for the request of a client that does not bring a sane one. */
    static String id(@Nullable String proposed) {
        return proposed != null && isSane(proposed)
                ? proposed
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private static Exchange known(@Nullable Object attribute) {
        return attribute instanceof Exchange exchange ? exchange : new Exchange("unknown", false);
    }

    private static boolean isSane(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "._:-".indexOf(c) >= 0);
    }

    private static boolean isLoopback(String address) {
        if (address.startsWith("127.")) {
            return true;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
