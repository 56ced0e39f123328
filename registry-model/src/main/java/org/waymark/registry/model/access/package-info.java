/**
 * Who calls, and what that allows.
 */
@NullMarked
package org.waymark.registry.model.access;

import org.jspecify.annotations.NullMarked;
