package org.waymark.registry.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.waymark.registry.model.settings.RequestSettings;

/**
 * Lets pages of the web origins that are set read answers (CORS). Only read: a browser stands inside the walls, and a
 * page that it shows must not change the registry next door.
 */
@Provider
@ApplicationScoped
public class CrossOriginFilter implements ContainerResponseFilter {
    private static final String ANY = "*";
    private static final int PREFLIGHT_SECONDS = 600;

    private final Set<String> origins;

    /** For the container. */
    public CrossOriginFilter() {
        this.origins = Set.of();
    }

    @Inject
    CrossOriginFilter(RequestSettings settings) {
        this.origins = settings.corsOrigins();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!origins.isEmpty()) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.add(HttpHeaders.VARY, "Origin");
            String origin = request.getHeaderString("Origin");
            if (origin != null && (origins.contains(ANY) || origins.contains(origin))) {
                headers.putSingle("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
                headers.putSingle("Access-Control-Expose-Headers", Exchange.ID_HEADER + ", Retry-After");
                preflight(request, headers);
            }
        }
    }

    private static void preflight(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Access-Control-Request-Method") != null) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD");
            headers.putSingle("Access-Control-Allow-Headers", "Accept, " + Exchange.ID_HEADER);
            headers.putSingle("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
    }
}
