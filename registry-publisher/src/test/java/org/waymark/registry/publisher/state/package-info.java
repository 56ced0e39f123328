/** What is remembered, and what a broken memory does. */
@NullMarked
package org.waymark.registry.publisher.state;

import org.jspecify.annotations.NullMarked;
