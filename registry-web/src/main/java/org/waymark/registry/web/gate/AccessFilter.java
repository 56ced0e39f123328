package org.waymark.registry.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.web.access.Callers;
import org.waymark.registry.web.problem.ProblemWriter;
import org.waymark.registry.web.request.Exchange;
import org.waymark.registry.web.request.Listener;
import org.waymark.registry.web.request.Ruling;

/**
 * Lets in what the {@link Gate} admits. A servlet filter before all that answer, since some of them stand before JAX-RS.
 * Administrators read in the answer which rule let them in.
 */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RULE_HEADER = "Waymark-Access-Rule";

    private transient Gate gate;
    private transient Callers callers;

    /** For the container, which then calls {@link #guardedBy}: servlet filters have no other constructor. */
    public AccessFilter() {}

    @Inject
    void guardedBy(Gate chosen, Callers known) {
        gate = chosen;
        callers = known;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        Caller caller = callers.of(request);
        Admission admission = gate.admit(exchange, request.getMethod(), caller);
        new Ruling(admission instanceof Admission.Granted, admission.rule()).noteOn(request);
        if (exchange.listener() == Listener.SECURE && caller.is(Role.ADMIN)) {
            response.setHeader(RULE_HEADER, admission.rule());
        }
        if (admission instanceof Admission.Refused refused) {
            ProblemWriter.write(refused.problem(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
