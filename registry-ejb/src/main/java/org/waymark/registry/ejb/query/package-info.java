/**
 * Use cases that find records. They read memory only.
 */
@NullMarked
package org.waymark.registry.ejb.query;

import org.jspecify.annotations.NullMarked;
