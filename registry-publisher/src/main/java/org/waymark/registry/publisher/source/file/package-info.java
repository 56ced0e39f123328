/** Descriptions in files of JSON. */
@NullMarked
package org.waymark.registry.publisher.source.file;

import org.jspecify.annotations.NullMarked;
