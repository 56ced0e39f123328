/**
 * Who gets in, over real handshakes.
 */
@NullMarked
package org.waymark.registry.trust.provider;

import org.jspecify.annotations.NullMarked;
