/** What registries ask each other, in the requests of EMIR's protocol and in the answers of whoever is asked. */
@NullMarked
package org.waymark.registry.client.federation;

import org.jspecify.annotations.NullMarked;
