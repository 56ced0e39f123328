/**
 * The use cases of the registry, and the timers that ring for them.
 *
 * <p>One feature, one sub-package, named as in the other modules. It depends on the model alone and names ports; which
 * store or which client stands behind a port is decided by what the archive contains.
 */
@NullMarked
package org.waymark.registry.ejb;

import org.jspecify.annotations.NullMarked;
