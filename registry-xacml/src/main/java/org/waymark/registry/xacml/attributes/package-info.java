/**
 * What is known of callers: attributes by name, from files that administrators keep.
 */
@NullMarked
package org.waymark.registry.xacml.attributes;

import org.jspecify.annotations.NullMarked;
