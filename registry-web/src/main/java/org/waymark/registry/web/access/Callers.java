package org.waymark.registry.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import org.waymark.registry.model.access.Caller;

/** Tells who sent a request. */
@ApplicationScoped
public class Callers {

    /** The caller; as long as nobody authenticates, everybody is the anonymous administrator of plain HTTP. */
    public Caller of(HttpServletRequest request) {
        return Caller.ANONYMOUS;
    }
}
