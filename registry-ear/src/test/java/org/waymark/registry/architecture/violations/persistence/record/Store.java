package org.waymark.registry.architecture.violations.persistence.record;

/** Seen by those who must not. */
public interface Store {}
