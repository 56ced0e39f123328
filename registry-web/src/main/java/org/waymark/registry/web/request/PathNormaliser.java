package org.waymark.registry.web.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Takes matrix parameters and a slash at the end away from the path, before anybody decides anything by it. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(PathNormaliser.FIRST)
public class PathNormaliser implements ContainerRequestFilter {
    static final int FIRST = 1;

    @Override
    public void filter(ContainerRequestContext request) {
        URI requested = request.getUriInfo().getRequestUri();
        URI plain = plain(requested);
        if (!plain.equals(requested)) {
            request.setRequestUri(plain);
        }
    }

    static URI plain(URI requested) {
        String path = requested.getRawPath();
        String plain = PathTable.plain(path);
        return plain.equals(path) ? requested : URI.create(replaceFirst(requested.toString(), path, plain));
    }

    /** Not by the builder of JAX-RS, which would take braces in the query for templates. */
    private static String replaceFirst(String text, String part, String replacement) {
        int start = text.indexOf(part, text.indexOf("//") + 2);
        return text.substring(0, start) + replacement + text.substring(start + part.length());
    }
}
