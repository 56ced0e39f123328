/**
 * Whether this node does what is done once for all nodes on one store.
 */
@NullMarked
package org.waymark.registry.ejb.duty;

import org.jspecify.annotations.NullMarked;
