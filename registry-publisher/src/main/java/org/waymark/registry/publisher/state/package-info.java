/** What the publisher remembers from one life to the next. */
@NullMarked
package org.waymark.registry.publisher.state;

import org.jspecify.annotations.NullMarked;
