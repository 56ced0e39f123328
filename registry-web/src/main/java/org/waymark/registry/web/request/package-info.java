/**
 * What every request goes through whatever it asks for: its id, its line in the log, its measure, the limits of its
 * body, and the answers that HTTP itself wants (OPTIONS, CORS). Knows paths and headers, never a record. May use {@code
 * access}; the features and {@code problem} use it.
 */
@NullMarked
package org.waymark.registry.web.request;

import org.jspecify.annotations.NullMarked;
