/**
 * The life of the store within the application: opened at start, followed, closed at the end.
 */
@NullMarked
package org.waymark.registry.ejb.store;

import org.jspecify.annotations.NullMarked;
