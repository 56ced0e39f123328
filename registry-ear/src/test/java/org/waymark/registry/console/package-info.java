/**
 * Settings as administrators change them in the consoles of Payara Server and WildFly.
 */
@NullMarked
package org.waymark.registry.console;

import org.jspecify.annotations.NullMarked;
