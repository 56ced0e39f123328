/** Those who are called in tests. */
@NullMarked
package org.waymark.registry.client;

import org.jspecify.annotations.NullMarked;
