package org.waymark.registry.model.catalogue;

import java.time.Instant;
import org.waymark.registry.model.feed.Revision;

/**
 * What answers depend on: as long as the edition is the same, so is the answer to any question.
 *
 * @param revision the newest change taken in
 * @param lapsed when the last lease ran out among the records that are still to be cleared away;
 *     {@link Instant#EPOCH} if there is none
 */
public record Edition(Revision revision, Instant lapsed) {}
