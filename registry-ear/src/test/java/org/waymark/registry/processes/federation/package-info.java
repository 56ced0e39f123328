/**
 * Registries above, below and beside each other, in processes of their own, with links between them that fail as told:
 * what is acknowledged at a leaf arrives at the roots whatever happens on the way.
 *
 * <p>{@code Federation} starts them, {@code FaultyLink} is the way to one of them, {@code Churn} makes trouble while
 * publishers are at work, and {@code History} knows what they were told, and so what has to be found in the end.
 */
@NullMarked
package org.waymark.registry.processes.federation;

import org.jspecify.annotations.NullMarked;
