package org.waymark.registry.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.RequestSettings;

/**
 * Lets pages of the web origins that are set read answers (CORS). Only read: a browser stands inside the walls, and a
 * page that it shows must not change the registry next door.
 */
public class CrossOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ANY = "*";
    private static final String QUERIES = "/services";
    private static final String PREFLIGHT_SECONDS = "600";

    private Set<String> origins = Set.of();

    /** For the container, which then calls {@link #allowing}: servlet filters have no other constructor. */
    public CrossOriginFilter() {}

    @Inject
    void allowing(RequestSettings settings) {
        origins = settings.corsOrigins();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!origins.isEmpty()) {
            response.addHeader("Vary", "Origin");
            allowed(request.getHeader("Origin")).ifPresent(origin -> allow(origin, request, response));
        }
        chain.doFilter(request, response);
    }

    private Optional<String> allowed(@Nullable String origin) {
        if (origin == null) {
            return Optional.empty();
        }
        return origins.contains(ANY) ? Optional.of(ANY) : Optional.of(origin).filter(origins::contains);
    }

    private static void allow(String origin, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader(
                "Access-Control-Expose-Headers",
                Exchange.ID_HEADER + ", Retry-After, ETag, Link, X-Total-Count, Waymark-Cursor");
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            boolean query = Exchange.of(request)
                    .path()
                    .filter(path -> path.equals(QUERIES) || path.startsWith(QUERIES + "/"))
                    .isPresent();
            response.setHeader("Access-Control-Allow-Methods", query ? "GET, HEAD, POST" : "GET, HEAD");
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Accept, Content-Type, If-None-Match, Last-Event-ID, " + Exchange.ID_HEADER);
            response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
    }
}
