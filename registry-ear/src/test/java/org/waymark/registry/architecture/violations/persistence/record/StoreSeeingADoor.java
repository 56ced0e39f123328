package org.waymark.registry.architecture.violations.persistence.record;

import org.waymark.registry.architecture.violations.web.record.Door;

/** Breaks: stores see no doors. */
public interface StoreSeeingADoor {

    Door door();
}
