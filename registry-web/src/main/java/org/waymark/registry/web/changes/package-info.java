/**
 * The public change feed on the wire: as a stream of server-sent events, as long poll, as delta. What is refused leaves
 * by JAX-RS, where refusals get their form. Uses {@code request}.
 */
@NullMarked
package org.waymark.registry.web.changes;

import org.jspecify.annotations.NullMarked;
