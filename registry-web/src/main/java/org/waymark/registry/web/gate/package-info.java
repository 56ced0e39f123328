/**
 * The gate before everything that the registry offers: what may come in by which listener, and whom the access policy
 * lets do what. Nothing behind it is reached in another way.
 */
@NullMarked
package org.waymark.registry.web.gate;

import org.jspecify.annotations.NullMarked;
