/**
 * The wire form: JSON to values and back, dates included. Text comes in only through here; what cannot be understood is
 * refused with its place.
 */
@NullMarked
package org.waymark.registry.model.json;

import org.jspecify.annotations.NullMarked;
