/**
 * The stores behind the ports of the model.
 *
 * <p>Each sub-package adapts one engine or one concern; nothing outside this module names a class of it, the
 * container brings port and adapter together. It depends on the model and on the drivers, never on use cases or doors.
 */
@NullMarked
package org.waymark.registry.persistence;

import org.jspecify.annotations.NullMarked;
