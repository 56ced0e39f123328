/**
 * What a running registry says about itself.
 *
 * <p>Use cases here read and never change anything. They know the model and the clock, and are called by the doors for
 * people and for monitoring.
 */
@NullMarked
package org.waymark.registry.ejb.status;

import org.jspecify.annotations.NullMarked;
