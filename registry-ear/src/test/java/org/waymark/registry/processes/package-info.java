/**
 * Registries in processes of their own, started as an administrator starts them: what only a start, a stop, a kill or a
 * second node can show.
 *
 * <p>Tests here run the built WAR on Payara Micro and are clients: they know options of the server, settings, files and
 * HTTP, nothing of what is inside. {@code Registries} ends every process that a test started.
 */
@NullMarked
package org.waymark.registry.processes;

import org.jspecify.annotations.NullMarked;
