/**
 * XML that administrators write, read without trusting it.
 */
@NullMarked
package org.waymark.registry.xacml.xml;

import org.jspecify.annotations.NullMarked;
