package org.waymark.registry.architecture.violations.web.record;

/** Seen by those who must not. */
public interface Door {}
