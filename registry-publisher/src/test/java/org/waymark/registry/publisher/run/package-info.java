/** The publisher at work, with a registry and sources that do as they are told. */
@NullMarked
package org.waymark.registry.publisher.run;

import org.jspecify.annotations.NullMarked;
