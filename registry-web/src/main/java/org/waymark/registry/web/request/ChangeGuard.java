package org.waymark.registry.web.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.waymark.registry.model.settings.RequestSettings;

/** Refuses changes that come without TLS from elsewhere, unless switched on, and those that a web page could forge. */
@Provider
@ChangesRecords
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ChangeGuard implements ContainerRequestFilter {
    private final boolean plainWrites;

    /** For the container. */
    public ChangeGuard() {
        this.plainWrites = false;
    }

    @Inject
    ChangeGuard(RequestSettings settings) {
        this.plainWrites = settings.plainWrites();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ChangeCount.begin(request);
        if (!plainWrites && !Exchange.of(request).trusted()) {
            throw new PlainWrite();
        }
        if (isForgeable(request)) {
            throw new NotSupportedException();
        }
    }

    /**
     * Any web page may make a browser POST without asking first, but only if the body has no type, or one of few. The
     * browser then names the page. Where a body is needed its type is looked at elsewhere.
     */
    private static boolean isForgeable(ContainerRequestContext request) {
        boolean asked = !request.getMethod().equals(HttpMethod.POST)
                || MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType());
        return !asked && (request.hasEntity() || request.getHeaderString("Origin") != null);
    }
}
