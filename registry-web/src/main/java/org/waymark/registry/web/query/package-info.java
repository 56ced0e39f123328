/**
 * The door through which records are found. Reads parameters into a query of the model, and writes what is found as a
 * stream of ready-made bytes. Uses {@code request}.
 */
@NullMarked
package org.waymark.registry.web.query;

import org.jspecify.annotations.NullMarked;
