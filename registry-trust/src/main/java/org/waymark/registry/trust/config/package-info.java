/**
 * The registry's settings, as far as they are there before there is an application.
 */
@NullMarked
package org.waymark.registry.trust.config;

import org.jspecify.annotations.NullMarked;
