package org.waymark.registry.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.PlainPolicy;

/** Tells who sent a request. */
@ApplicationScoped
public class Callers {
    /** Where servers put the chain that a client has shown (Jakarta Servlet 6.0, 3.8). */
    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private static final String ATTRIBUTE = Caller.class.getName();

    private final AccessPolicy policy;

    /** For the container's proxy. */
    protected Callers() {
        this(new PlainPolicy());
    }

    @Inject
    Callers(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Finds out who calls, and remembers it for as long as the request lasts: what is asked twice is answered alike. */
    Caller identify(HttpServletRequest request) {
        Caller caller = request.getAttribute(CHAIN) instanceof X509Certificate[] chain
                ? EndEntity.of(chain).map(policy::identify).orElse(Caller.NOBODY)
                : policy.withoutCertificate();
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    /** The caller. */
    public Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : identify(request);
    }
}
