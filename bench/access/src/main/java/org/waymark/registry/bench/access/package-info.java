/**
 * Measures in isolation what it costs to find out who calls and what that caller may do.
 */
@NullMarked
package org.waymark.registry.bench.access;

import org.jspecify.annotations.NullMarked;
