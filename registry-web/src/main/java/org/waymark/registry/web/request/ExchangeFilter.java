package org.waymark.registry.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.waymark.registry.model.settings.ListenerSettings;

/**
 * Stands around everything else: gives the request its id, and when the answer has been written, measures it and writes
 * its line in the log. A servlet filter, since only here the time includes the writing of the answer.
 */
public class ExchangeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient RequestMeters meters;
    private transient AccessLog log;
    private transient ListenerSettings listeners;

    /** For the container, which then calls {@link #watchedBy}: servlet filters have no other constructor. */
    public ExchangeFilter() {}

    @Inject
    void watchedBy(RequestMeters requestMeters, AccessLog accessLog, ListenerSettings settings) {
        meters = requestMeters;
        log = accessLog;
        listeners = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Measure measure = new Measure(request, System.nanoTime());
        response.setHeader(
                Exchange.ID_HEADER, Exchange.begin(request, listeners).id());
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(ReadableRequest.of(request), new DepartedClientResponse(response));
            status = response.getStatus();
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(measure, request, response);
            } else {
                measure.end(status);
            }
        }
    }

    /** What is done when the answer has been written, by whomever. */
    private final class Measure implements AsyncListener {
        private final HttpServletRequest request;
        private final long begin;

        Measure(HttpServletRequest request, long begin) {
            this.request = request;
            this.begin = begin;
        }

        void end(int status) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            meters.record(request, status, taken);
            log.write(request, status, taken);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end(((HttpServletResponse) event.getSuppliedResponse()).getStatus());
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is complete afterwards.
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is complete afterwards.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this, event.getSuppliedRequest(), event.getSuppliedResponse());
        }
    }
}
