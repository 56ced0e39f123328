/** What is registered, and what has to be said of it: without files, sockets or threads. */
@NullMarked
package org.waymark.registry.publisher.lifecycle;

import org.jspecify.annotations.NullMarked;
