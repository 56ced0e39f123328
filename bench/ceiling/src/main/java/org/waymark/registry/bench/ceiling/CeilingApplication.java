package org.waymark.registry.bench.ceiling;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resource below {@code /ceiling/rest}. */
@ApplicationPath("/rest")
public class CeilingApplication extends Application {}
