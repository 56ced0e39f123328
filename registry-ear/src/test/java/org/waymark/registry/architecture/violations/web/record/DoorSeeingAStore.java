package org.waymark.registry.architecture.violations.web.record;

import org.waymark.registry.architecture.violations.persistence.record.Store;

/** Breaks: doors see no stores. */
public interface DoorSeeingAStore {

    Store store();
}
