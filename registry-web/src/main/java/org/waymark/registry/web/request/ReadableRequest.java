package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose media types make sense. The servers answer nonsense with pages and stack traces of their own; here it
 * counts as nothing said: any form is acceptable, and the body is of no known type.
 */
final class ReadableRequest extends HttpServletRequestWrapper {
    private static final String UNKNOWN = "application/octet-stream";

    private ReadableRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request itself if it can be read as it is, as nearly all can. */
    static HttpServletRequest of(HttpServletRequest request) {
        return isReadable(request.getHeader(HttpHeaders.ACCEPT))
                        && isReadable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                ? request
                : new ReadableRequest(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return readable(name, super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> values = Collections.list(super.getHeaders(name));
        values.replaceAll(value -> readable(name, value));
        return Collections.enumeration(values);
    }

    @Override
    public @Nullable String getContentType() {
        return readable(HttpHeaders.CONTENT_TYPE, super.getContentType());
    }

    private static boolean isReadable(@Nullable String header) {
        return header == null || MediaTypeText.isReadable(header);
    }

    private static @Nullable String readable(String name, @Nullable String value) {
        if (isReadable(value)) {
            return value;
        }
        if (name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
            return "*/*";
        }
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? UNKNOWN : value;
    }
}
