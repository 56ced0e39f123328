/**
 * A house that breaks every rule of the real one, in the same rooms.
 *
 * <p>{@code HouseTest} shows with it that each rule can fail. Classes named here as allowed stand beside the broken
 * ones to show where a rule ends.
 */
@NullMarked
package org.waymark.registry.architecture.violations;

import org.jspecify.annotations.NullMarked;
