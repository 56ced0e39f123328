/**
 * Use cases that follow changes: read what came after a cursor, or wait for what comes. Many readers, one thread; who is
 * slow or has gone is let go with a cursor to resume from. Depends on the model, the settings and {@code query}.
 */
@NullMarked
package org.waymark.registry.ejb.changes;

import org.jspecify.annotations.NullMarked;
