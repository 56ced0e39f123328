/** What registries and publishers need in order to call registries. */
@NullMarked
package org.waymark.registry.client;

import org.jspecify.annotations.NullMarked;
