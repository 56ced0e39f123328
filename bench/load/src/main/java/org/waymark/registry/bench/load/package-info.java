/**
 * Measures the registry as it is shipped: starts it in Payara Micro, puts load on it over HTTP, and prints one table.
 *
 * <p>The load comes from blocking sockets, one thread for each connection, because on a machine with two cores a client
 * of more comfort would be slower than the server it measures. It depends on the model and on its made-up population.
 */
@NullMarked
package org.waymark.registry.bench.load;

import org.jspecify.annotations.NullMarked;
