/** The commands as people and scripts see them. */
@NullMarked
package org.waymark.registry.publisher.cli;

import org.jspecify.annotations.NullMarked;
