/**
 * Whom a registry's servers trust in TLS. This runs below the application, in the class path of the server: nothing of the
 * application depends on it, and it shares no classes with it.
 */
@NullMarked
package org.waymark.registry.trust;

import org.jspecify.annotations.NullMarked;
