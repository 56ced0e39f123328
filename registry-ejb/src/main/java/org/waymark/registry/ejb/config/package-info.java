/**
 * What the use cases are given instead of reaching for it: settings, the clock, chance.
 *
 * <p>Producers and settings only. Every feature package may use this one; it uses none of them.
 */
@NullMarked
package org.waymark.registry.ejb.config;

import org.jspecify.annotations.NullMarked;
