/**
 * What may not come in: block lists of attribute conditions, as EMIR has them.
 */
@NullMarked
package org.waymark.registry.model.filter;

import org.jspecify.annotations.NullMarked;
