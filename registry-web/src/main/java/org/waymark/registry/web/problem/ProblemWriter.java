package org.waymark.registry.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.Exchange;

/** Tells of problems before JAX-RS has seen the request, in the same form as {@link ProblemRendering}. */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EmirBody form = ProblemRendering.form(problem, Accept.of(request.getHeader(HttpHeaders.ACCEPT)));
        byte[] body =
                ProblemRendering.text(problem, form, Exchange.of(request).id()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.type().status());
        response.setHeader(HttpHeaders.CONTENT_TYPE, ProblemRendering.type(form).toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
