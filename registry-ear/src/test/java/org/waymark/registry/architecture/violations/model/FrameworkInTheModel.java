package org.waymark.registry.architecture.violations.model;

import jakarta.ws.rs.core.Response;

/** Breaks: the model knows only itself. */
public interface FrameworkInTheModel {

    Response answer();
}
