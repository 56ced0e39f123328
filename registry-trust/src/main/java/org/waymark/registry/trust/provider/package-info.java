/**
 * How the servers come to it: a provider of Java's security, with a trust manager for TLS.
 */
@NullMarked
package org.waymark.registry.trust.provider;

import org.jspecify.annotations.NullMarked;
