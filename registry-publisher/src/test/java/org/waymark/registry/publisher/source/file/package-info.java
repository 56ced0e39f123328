/** Files as publishers find them. */
@NullMarked
package org.waymark.registry.publisher.source.file;

import org.jspecify.annotations.NullMarked;
