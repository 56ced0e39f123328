package org.waymark.registry.architecture.violations.persistence.record;

import java.util.Date;

/** Breaks: only the Mongo adapter knows dates. */
public interface OldDates {

    Date updated();
}
