package org.waymark.registry.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;

/**
 * Tells the container who calls if a change is asked for, so that the roles that use cases ask for are those of the
 * access policy. Whether the caller may do what it is about to do is decided elsewhere.
 */
@ApplicationScoped
public class CertificateAuthentication implements HttpAuthenticationMechanism {
    private final Callers callers;

    /** For the container's proxy. */
    protected CertificateAuthentication() {
        this.callers = new Callers();
    }

    @Inject
    CertificateAuthentication(Callers callers) {
        this.callers = callers;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (onlyAsks(request)) {
            return context.doNothing();
        }
        Caller caller = callers.identify(request);
        if (caller.roles().isEmpty()) {
            return context.doNothing();
        }
        Set<String> roles = caller.roles().stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(caller.owner().name()), roles);
    }

    /**
     * Whether a request is certainly a question, for which no use case asks for a role: there is no need to log a caller
     * in where most requests are.
     */
    private static boolean onlyAsks(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "POST" -> request.getRequestURI().equals(request.getContextPath() + "/services");
            default -> false;
        };
    }
}
