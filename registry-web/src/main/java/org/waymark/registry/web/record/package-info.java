/**
 * The door through which records are registered, renewed and removed. Reads a batch into values of the model, makes one
 * call, and renders what became of each record: in EMIR's words, as problem document, or as outcomes. Uses {@code
 * request}, {@code problem} and {@code access}.
 */
@NullMarked
package org.waymark.registry.web.record;

import org.jspecify.annotations.NullMarked;
