/**
 * Files that administrators edit while the registry runs.
 */
@NullMarked
package org.waymark.registry.model.file;

import org.jspecify.annotations.NullMarked;
