/**
 * The order of the places where settings come from.
 */
@NullMarked
package org.waymark.registry.ejb.config;

import org.jspecify.annotations.NullMarked;
