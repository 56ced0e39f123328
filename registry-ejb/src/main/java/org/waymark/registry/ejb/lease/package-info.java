/**
 * What happens when a lease is over, and when the registry itself was away; and the timer that rings for it.
 */
@NullMarked
package org.waymark.registry.ejb.lease;

import org.jspecify.annotations.NullMarked;
