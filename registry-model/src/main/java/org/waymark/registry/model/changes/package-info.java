/**
 * The change feed as readers outside see it: changes after a cursor, with what is known of the state before, and what
 * they mean to somebody who asked for some of the records. Plain values and algorithms over the revision feed.
 */
@NullMarked
package org.waymark.registry.model.changes;

import org.jspecify.annotations.NullMarked;
