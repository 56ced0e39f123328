/** Finding records, with a registry that says what it is told to. */
@NullMarked
package org.waymark.registry.client.records;

import org.jspecify.annotations.NullMarked;
