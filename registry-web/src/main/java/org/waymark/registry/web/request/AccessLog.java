package org.waymark.registry.web.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.waymark.registry.web.access.Callers;

/** One line per request: changes are worth keeping, reads are written for those who look for something. */
@Dependent
public class AccessLog {
    private static final Logger LOG = System.getLogger(AccessLog.class.getName());

    private final Callers callers;

    @Inject
    AccessLog(Callers callers) {
        this.callers = callers;
    }

    void write(HttpServletRequest request, int status, Duration taken) {
        Optional<ChangeCount> change = ChangeCount.of(request);
        Level level = change.isPresent() || isDenied(request, status) ? Level.INFO : Level.DEBUG;
        if (LOG.isLoggable(level)) {
            // The line goes as an argument, so that no brace in it is taken for a place holder.
            LOG.log(level, "{0}", line(request, status, taken, change));
        }
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
