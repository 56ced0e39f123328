package org.waymark.registry.web.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.RequestSettings;

/** Unpacks bodies and holds them to the size allowed, whether or not they say how long they are. */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class BodyInterceptor implements ReaderInterceptor {
    private final long limit;

    /** For the container. */
    public BodyInterceptor() {
        this.limit = 0;
    }

    @Inject
    BodyInterceptor(RequestSettings settings) {
        this.limit = settings.bodyBytes();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        refuseIfAnnouncedTooLarge(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        String encoding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        context.setInputStream(bounded(encoding, context.getInputStream()));
        return context.proceed();
    }

    /** Before a byte is read: some servers close the connection on bodies that are much too large. */
    private void refuseIfAnnouncedTooLarge(@Nullable String length) {
        boolean isNumber = length != null && !length.isEmpty() && length.chars().allMatch(Character::isDigit);
        if (isNumber && new BigInteger(length).compareTo(BigInteger.valueOf(limit)) > 0) {
            throw new BodyTooLarge(limit);
        }
    }

    InputStream bounded(@Nullable String encoding, InputStream body) {
        // What is sent is bounded before it is unpacked, too: a packed body is not larger than an unpacked one.
        InputStream sent = new BoundedBody(body, limit);
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> sent;
            case "gzip", "x-gzip" -> new BoundedBody(unpacked(sent), limit);
            default -> throw new NotSupportedException("Content-Encoding is neither gzip nor identity.");
        };
    }

    private static InputStream unpacked(InputStream packed) {
        try {
            return new GZIPInputStream(packed);
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }
}
