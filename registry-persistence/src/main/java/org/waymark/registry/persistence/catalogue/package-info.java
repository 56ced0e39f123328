/**
 * The read side and the gate of all changes: records in memory, indexed, kept current from a revision feed; decisions
 * committed to that feed in groups. Knows no engine, only the feed.
 */
@NullMarked
package org.waymark.registry.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
