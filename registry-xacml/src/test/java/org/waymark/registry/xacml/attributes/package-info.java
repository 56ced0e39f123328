@NullMarked
package org.waymark.registry.xacml.attributes;

import org.jspecify.annotations.NullMarked;
