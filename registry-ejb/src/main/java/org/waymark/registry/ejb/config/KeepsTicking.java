package org.waymark.registry.ejb.config;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Around every timer: a failure is logged in one line and the next ring comes all the same. Without it a container
 * gives
 * up a timer that failed, or retries it at once.
 */
public class KeepsTicking {
    private static final Logger LOG = System.getLogger(KeepsTicking.class.getName());

    /** What a timeout method returns is nobody's concern. */
    @AroundTimeout
    public Object survive(InvocationContext call) {
        try {
            return Optional.ofNullable(call.proceed());
        } catch (Exception e) {
            String timer = call.getMethod().getDeclaringClass().getSimpleName();
            LOG.log(Level.WARNING, "{0} failed and will try again: {1}", timer, e);
            return Optional.empty();
        }
    }
}
