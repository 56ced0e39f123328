/**
 * The jar as servers get it.
 */
@NullMarked
package org.waymark.registry.trust.jar;

import org.jspecify.annotations.NullMarked;
