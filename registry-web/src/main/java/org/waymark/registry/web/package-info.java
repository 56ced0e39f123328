/**
 * The doors of the registry: its REST resources, filters and mappers.
 *
 * <p>A resource turns a request into words of the model, makes one call, and renders what comes back. One feature, one
 * sub-package. It depends on use cases and model, never on a store.
 */
@NullMarked
package org.waymark.registry.web;

import org.jspecify.annotations.NullMarked;
