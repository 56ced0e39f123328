/**
 * Who calls, what the access policy says to that, and whose a record is.
 */
@NullMarked
package org.waymark.registry.model.access;

import org.jspecify.annotations.NullMarked;
