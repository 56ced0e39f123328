package org.waymark.registry.architecture.violations.persistence.mongo;

import java.util.Date;

/** Allowed: the driver speaks in dates. */
public interface DriverDates {

    Date updated();
}
