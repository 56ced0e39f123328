/**
 * Questions to the registry as a small tree of conditions; evaluated here, on every store alike.
 */
@NullMarked
package org.waymark.registry.model.query;

import org.jspecify.annotations.NullMarked;
