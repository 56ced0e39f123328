package org.waymark.registry.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS at every path the same way on every server: what is allowed, and no body. */
@Provider
@PreMatching
@ApplicationScoped
public class OptionsFilter implements ContainerRequestFilter {
    private final PathTable table;

    /** For the container. */
    public OptionsFilter() {
        this(new PathTable());
    }

    @Inject
    OptionsFilter(PathTable table) {
        this.table = table;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            Exchange.of(request)
                    .path()
                    .flatMap(table::find)
                    .map(place -> Response.noContent().header(HttpHeaders.ALLOW, place.allow()))
                    .ifPresent(answer -> request.abortWith(answer.build()));
        }
    }
}
