/**
 * XACML policies of versions 2.0 and 3.0: a folder of files, read strictly, and decided by Balana.
 */
@NullMarked
package org.waymark.registry.xacml.policy;

import org.jspecify.annotations.NullMarked;
