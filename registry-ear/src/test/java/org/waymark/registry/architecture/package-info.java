/**
 * The arrows and habits of the code base, as tests.
 *
 * <p>{@code House} says the rules, {@code ArchitectureTest} holds the shipped classes to them, and {@code HouseTest}
 * shows that each rule fails when it is broken: the sub-package {@code violations} is a small house that breaks them
 * all.
 */
@NullMarked
package org.waymark.registry.architecture;

import org.jspecify.annotations.NullMarked;
