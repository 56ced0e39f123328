/**
 * The records as use cases see them: questions answered from memory, changes decided on the newest state. Ports only.
 */
@NullMarked
package org.waymark.registry.model.catalogue;

import org.jspecify.annotations.NullMarked;
