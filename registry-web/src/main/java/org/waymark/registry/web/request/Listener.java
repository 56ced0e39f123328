package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.ListenerSettings;

/** Where a request came in. */
public enum Listener {
    /** TLS, where callers show certificates. */
    SECURE,
    /** The plain port for readers without a certificate. */
    ANONYMOUS,
    /** Plain HTTP from this machine to itself, with nobody in between. */
    LOCAL,
    /** Plain HTTP from anywhere else. */
    PLAIN;

    /** Where the address of the registry is plain HTTP nobody has a name, even if the server offers TLS beside it. */
    static Listener of(HttpServletRequest request, ListenerSettings settings) {
        if (settings.secure()) {
            if (request.isSecure()) {
                return SECURE;
            }
            if (settings.anonymousPort()
                    .filter(port -> port == request.getLocalPort())
                    .isPresent()) {
                return ANONYMOUS;
            }
        }
        return isLocal(request) ? LOCAL : PLAIN;
    }

    private static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && isLoopback(request.getLocalAddr())
                && Stream.of("Forwarded", "X-Forwarded-For", "Via").allMatch(name -> request.getHeader(name) == null);
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
