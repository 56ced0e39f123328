/**
 * Certificates for tests, good ones and bad ones, made anew for each run.
 */
@NullMarked
package org.waymark.registry.trust.pki;

import org.jspecify.annotations.NullMarked;
