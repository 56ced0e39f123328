/** The rules of the publisher's code. */
@NullMarked
package org.waymark.registry.publisher.architecture;

import org.jspecify.annotations.NullMarked;
