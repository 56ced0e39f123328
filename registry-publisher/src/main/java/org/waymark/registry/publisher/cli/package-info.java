/** The commands of the publisher. */
@NullMarked
package org.waymark.registry.publisher.cli;

import org.jspecify.annotations.NullMarked;
