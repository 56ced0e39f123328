/** A registry as publishers and readers see it: what they send, and what they are told. */
@NullMarked
package org.waymark.registry.client.records;

import org.jspecify.annotations.NullMarked;
