/**
 * What people try who are not entitled to it: a table of attempts, of which each has to end as it says, on every server.
 * The manual shows the same table (docs/guide/attempts.md).
 */
@NullMarked
package org.waymark.registry.attempts;

import org.jspecify.annotations.NullMarked;
