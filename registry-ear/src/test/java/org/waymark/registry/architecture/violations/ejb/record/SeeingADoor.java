package org.waymark.registry.architecture.violations.ejb.record;

import org.waymark.registry.architecture.violations.web.record.Door;

/** Breaks: use cases see no doors. */
public interface SeeingADoor {

    Door door();
}
