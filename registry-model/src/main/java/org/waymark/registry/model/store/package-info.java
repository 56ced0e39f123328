/**
 * The store as a whole: opened once, closed once. Ports only.
 */
@NullMarked
package org.waymark.registry.model.store;

import org.jspecify.annotations.NullMarked;
