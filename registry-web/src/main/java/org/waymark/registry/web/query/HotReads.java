package org.waymark.registry.web.query;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.web.request.Exchange;

/**
 * The short way for what is asked all day: it is answered before JAX-RS, by the same {@link Answering}, at a fraction of
 * the cost (docs/bench.md). Everything out of the ordinary, and every question that is refused, goes the long way, where
 * refusals get their form.
 */
public class HotReads extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_DOCUMENT = 1 << 16;

    private transient @Nullable Answering answering;

    /** For the container, which then calls {@link #answeredBy}: servlet filters have no other constructor. */
    public HotReads() {}

    @Inject
    void answeredBy(Answering chosen) {
        answering = chosen;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        if (!exchange.goesTo(Answering.RECORDS) && !exchange.goesTo(Answering.FACETS)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest readable = request;
        Optional<Answer> answer = Optional.empty();
        if (request.getMethod().equals("GET")) {
            answer = answer(request, Optional.empty());
        } else if (hasPlainDocument(request)) {
            byte[] document = request.getInputStream().readNBytes(request.getContentLength());
            answer = answer(request, Optional.of(document));
            readable = new RepeatableRequest(request, document);
        }
        if (answer.isPresent()) {
            write(answer.get(), response);
        } else {
            chain.doFilter(readable, response);
        }
    }

    /** A query document as nearly all are: not packed, its length known and no danger. */
    private static boolean hasPlainDocument(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && (type.equals(RecordForm.JSON) || type.startsWith(RecordForm.JSON + ";"))
                && request.getHeader("Content-Encoding") == null
                && request.getContentLength() > 0
                && request.getContentLength() <= LARGEST_DOCUMENT;
    }

    private Optional<Answer> answer(HttpServletRequest request, Optional<byte[]> document) throws IOException {
        try {
            Asked asked = Asked.of(request);
            if (document.isPresent()) {
                asked = answering.read(asked, new ByteArrayInputStream(document.get()));
            }
            return Optional.of(
                    Exchange.of(request).goesTo(Answering.FACETS) ? answering.facets(asked) : answering.records(asked));
        } catch (RegistryException refusedOnTheLongWay) {
            return Optional.empty();
        }
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        if (answer.content().isPresent()) {
            Content content = answer.content().get();
            content.length().ifPresent(response::setContentLengthLong);
            Delivery.write(content, response.getOutputStream());
        }
    }
}
