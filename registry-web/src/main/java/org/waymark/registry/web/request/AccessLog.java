package org.waymark.registry.web.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.web.access.Callers;

/**
 * One line per request: changes are worth keeping; reads, and what registries pass on, are written for those who look for
 * something.
 */
@Dependent
public class AccessLog {
    private static final Logger LOG = System.getLogger(AccessLog.class.getName());
    private static final Set<Integer> USUAL = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_CONFLICT);

    private final Callers callers;

    @Inject
    AccessLog(Callers callers) {
        this.callers = callers;
    }

    void write(HttpServletRequest request, int status, Duration taken) {
        Optional<ChangeCount> change = ChangeCount.of(request);
        Level level = level(request, status);
        if (LOG.isLoggable(level)) {
            // The line goes as an argument, so that no brace in it is taken for a place holder.
            LOG.log(level, "{0}", line(request, status, taken, change));
        }
    }

    Level level(HttpServletRequest request, int status) {
        boolean kept = ChangeCount.of(request).isPresent() && !isPassedOn(request, status);
        return kept || isDenied(request, status) ? Level.INFO : Level.DEBUG;
    }

    /** What another registry passes on has its line where it was registered; that it was known already is usual. */
    private boolean isPassedOn(HttpServletRequest request, int status) {
        Caller caller = callers.of(request);
        return USUAL.contains(status)
                && request.getHeader(Nature.HEADER) != null
                && (Ownership.isRegistry(caller) || caller.is(Role.ADMIN));
    }

    /** Somebody wanted more than the access policy allows; paths that are not there are no such thing. */
    private static boolean isDenied(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_UNAUTHORIZED
                && Ruling.of(request).filter(ruling -> !ruling.granted()).isPresent();
    }

    private String line(HttpServletRequest request, int status, Duration taken, Optional<ChangeCount> change) {
        return (change.isPresent() ? "change" : isDenied(request, status) ? "denied" : "read")
                + " method=" + LogText.of(request.getMethod())
                + " path=" + LogText.of(request.getRequestURI())
                + " status=" + status
                + change.map(count -> " accepted=" + count.accepted() + " refused=" + count.refused())
                        .orElse("")
                + " ms=" + taken.toMillis()
                + " caller=" + LogText.of(callers.of(request).owner().name())
                + Ruling.of(request)
                        .map(ruling -> " rule=" + LogText.of(ruling.rule()))
                        .orElse("")
                + " request=" + Exchange.of(request).id()
                + " remote=" + LogText.of(request.getRemoteAddr());
    }
}
