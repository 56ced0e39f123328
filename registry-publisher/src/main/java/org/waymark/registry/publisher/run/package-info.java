/** The publisher at work: looks at its sources, tells the registry, remembers what it told. */
@NullMarked
package org.waymark.registry.publisher.run;

import org.jspecify.annotations.NullMarked;
