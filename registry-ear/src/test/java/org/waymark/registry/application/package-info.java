/**
 * The whole application, as it is shipped, on the servers it is shipped for.
 *
 * <p>Tests here import the built WAR or EAR once, through {@code Deployments}, and are clients: they know an address
 * and HTTP, nothing of what is inside. Each runs on Payara Micro and on WildFly.
 */
@NullMarked
package org.waymark.registry.application;

import org.jspecify.annotations.NullMarked;
