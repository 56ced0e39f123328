/**
 * Measures embedded storage engines for the one job the registry gives its store: append batches durably, keep the
 * newest payload per endpoint, read in the order of revisions. Stands alone: nothing here is part of the product.
 */
package org.waymark.registry.bench.engines;
