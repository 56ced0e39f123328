package org.waymark.registry.architecture.violations.ejb.record;

import org.waymark.registry.architecture.violations.persistence.record.Store;

/** Breaks: use cases see no stores. */
public interface SeeingAStore {

    Store store();
}
