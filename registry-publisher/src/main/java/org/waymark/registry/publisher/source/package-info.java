/** Where descriptions of services are found: files, folders, information systems. */
@NullMarked
package org.waymark.registry.publisher.source;

import org.jspecify.annotations.NullMarked;
