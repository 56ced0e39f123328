package org.waymark.registry.architecture.violations.ejb.record;

/** Seen by those who must not. */
public interface UseCase {}
