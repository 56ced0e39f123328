/**
 * Distinguished names, and when two of them are the same.
 */
@NullMarked
package org.waymark.registry.model.name;

import org.jspecify.annotations.NullMarked;
