/**
 * Doors for those who ask how the registry is and how to talk to it, not what it knows.
 *
 * <p>Everything here is cheap and open to everybody: load balancers, monitoring and a person's first look use it. It
 * depends on the status use cases and on {@code request}.
 */
@NullMarked
package org.waymark.registry.web.status;

import org.jspecify.annotations.NullMarked;
