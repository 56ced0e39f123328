/**
 * The ring of the global registries: who sends changes to whom, and where a registry that is new learns of the others.
 */
@NullMarked
package org.waymark.registry.model.ring;

import org.jspecify.annotations.NullMarked;
