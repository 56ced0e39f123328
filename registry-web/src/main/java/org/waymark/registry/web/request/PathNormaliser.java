package org.waymark.registry.web.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;

/** Sends a request where its path leads in its normal form, which is what has been decided about. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(PathNormaliser.FIRST)
public class PathNormaliser implements ContainerRequestFilter {
    static final int FIRST = 1;

    @Override
    public void filter(ContainerRequestContext request) {
        String root = request.getUriInfo().getBaseUri().getRawPath();
        URI requested = request.getUriInfo().getRequestUri();
        URI normal = normal(requested, root, Exchange.of(request).path());
        if (!normal.equals(requested)) {
            request.setRequestUri(normal);
        }
    }

    /**
     * The address with another path, if there is one.
     *
     * @param root the path of the registry itself, with a slash at the end
     */
    static URI normal(URI requested, String root, Optional<String> path) {
        String raw = requested.getRawPath();
        String wanted = path.map(place -> root + place.substring(1)).orElse(raw);
        return wanted.equals(raw) ? requested : URI.create(replacePath(requested.toString(), raw, wanted));
    }

    /** Not by the builder of JAX-RS, which would take braces in the query for templates. */
    private static String replacePath(String text, String path, String replacement) {
        int start = text.indexOf(path, text.indexOf("//") + 2);
        return text.substring(0, start) + replacement + text.substring(start + path.length());
    }
}
