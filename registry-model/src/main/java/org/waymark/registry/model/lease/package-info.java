/**
 * Leases: for how long a record is shown, and who decides that. Knows nothing but time, and is told what time it is.
 */
@NullMarked
package org.waymark.registry.model.lease;

import org.jspecify.annotations.NullMarked;
