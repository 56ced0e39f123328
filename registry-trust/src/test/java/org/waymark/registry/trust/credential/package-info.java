/**
 * Every form in which a credential may come.
 */
@NullMarked
package org.waymark.registry.trust.credential;

import org.jspecify.annotations.NullMarked;
