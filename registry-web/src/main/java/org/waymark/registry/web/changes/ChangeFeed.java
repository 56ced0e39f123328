package org.waymark.registry.web.changes;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.ejb.changes.Batch;
import org.waymark.registry.ejb.changes.Following;
import org.waymark.registry.ejb.changes.FollowingChanges;
import org.waymark.registry.ejb.changes.Question;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.model.settings.ChangeSettings;

/**
 * The door of the change feed. Stands before JAX-RS, since readers who wait must not hold a thread; what it refuses it
 * hands on to {@link ChangesResource}, so that it is told like every other refusal.
 */
public class ChangeFeed extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private transient @Nullable FollowingChanges following;
    private transient @Nullable ChangeSettings settings;

    /** For the container, which then calls {@link #toldBy}: servlet filters have no other constructor. */
    public ChangeFeed() {}

    @Inject
    void toldBy(FollowingChanges changes, ChangeSettings limits) {
        following = changes;
        settings = limits;
    }

    /** The application ends: so does every answer. */
    @Override
    public void destroy() {
        following.end();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (METHODS.contains(request.getMethod())) {
            try {
                answer(request, response);
                return;
            } catch (RegistryException refusal) {
                ChangesResource.remember(refusal, request);
            }
        }
        chain.doFilter(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ChangeRequest asked = ChangeRequest.of(request, settings);
        Batch batch = asked.since()
                .map(cursor -> following.read(asked.question(cursor)))
                .orElseGet(following::nothing);
        boolean told = !batch.events().isEmpty() || batch.more() || !asked.waits();
        if (request.getMethod().equals("HEAD")) {
            head(asked.streamed() ? ChangeForm.STREAM : ChangeForm.DELTA, response);
        } else if (asked.streamed()) {
            follow(asked.question(batch.cursor()), Outlet.stream(batch), request, response);
        } else if (told) {
            head(ChangeForm.DELTA, response);
            byte[] bytes = batch.in(ChangeForm.DELTA);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } else {
            follow(asked.question(batch.cursor()), Outlet.answer(), request, response);
        }
    }

    /** Admits a reader, and leaves the connection to it. */
    private void follow(Question question, Outlet outlet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Following place = following.follow(question, outlet);
        boolean opened = false;
        try {
            head(outlet.form(), response);
            if (request.getProtocol().equals("HTTP/1.1")) {
                // Who is let go is not to be kept waiting for an answer to come on the same connection.
                response.setHeader("Connection", "close");
            }
            AsyncContext context = request.startAsync();
            outlet.open(context, place);
            opened = true;
        } finally {
            if (!opened) {
                place.leave();
            }
        }
    }

    /** What is told is of this moment, and reaches the reader at once. */
    private static void head(ChangeForm form, HttpServletResponse response) {
        response.setHeader("Content-Type", form.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.addHeader("Vary", "Accept");
    }
}
