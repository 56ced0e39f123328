/**
 * What has to be said to a server so that it listens as the settings want it: commands of its own command line, made of
 * the settings. Scripts in server-config run them.
 */
@NullMarked
package org.waymark.registry.trust.setup;

import org.jspecify.annotations.NullMarked;
