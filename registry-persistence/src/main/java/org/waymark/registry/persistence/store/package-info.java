/** The way in: opens the store that the settings name. */
@NullMarked
package org.waymark.registry.persistence.store;

import org.jspecify.annotations.NullMarked;
