@NullMarked
package org.waymark.registry.xacml.policy;

import org.jspecify.annotations.NullMarked;
