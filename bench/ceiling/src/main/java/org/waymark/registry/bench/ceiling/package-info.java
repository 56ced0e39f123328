/**
 * A tiny application that answers constant bytes, through JAX-RS and through servlets: how fast the container is when
 * the application does nothing. Measured beside the registry, in the same server.
 */
@NullMarked
package org.waymark.registry.bench.ceiling;

import org.jspecify.annotations.NullMarked;
