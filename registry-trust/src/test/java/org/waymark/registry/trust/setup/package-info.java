/**
 * Tests of the commands that set up servers.
 */
@NullMarked
package org.waymark.registry.trust.setup;

import org.jspecify.annotations.NullMarked;
