/**
 * The revision feed: every accepted change in one order, per endpoint the newest state. Whoever has to learn of changes
 * reads it with a cursor. {@link org.waymark.registry.model.feed.RevisionFeed} is the port that stores implement.
 */
@NullMarked
package org.waymark.registry.model.feed;

import org.jspecify.annotations.NullMarked;
