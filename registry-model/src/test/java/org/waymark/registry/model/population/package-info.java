/**
 * A made-up population of a registry, for tests and measurements: as many kinds of service, sites and attributes as a
 * real infrastructure has, the same for the same seed, and as large as wanted.
 *
 * <p>It depends on the record model and the JSON form only.
 */
@NullMarked
package org.waymark.registry.model.population;

import org.jspecify.annotations.NullMarked;
