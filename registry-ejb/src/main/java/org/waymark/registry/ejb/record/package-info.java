/**
 * Use cases that change records: registering, which is also updating and renewing, and removing.
 */
@NullMarked
package org.waymark.registry.ejb.record;

import org.jspecify.annotations.NullMarked;
