/** HTTP and TLS in bounded time and memory, whatever the other side does. */
@NullMarked
package org.waymark.registry.client.http;

import org.jspecify.annotations.NullMarked;
