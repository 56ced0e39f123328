/** The publisher: registers services that do not register themselves, and keeps them fresh. */
@NullMarked
package org.waymark.registry.publisher;

import org.jspecify.annotations.NullMarked;
