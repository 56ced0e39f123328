/**
 * The access policy of EMIR's XACML mode.
 */
@NullMarked
package org.waymark.registry.xacml.access;

import org.jspecify.annotations.NullMarked;
