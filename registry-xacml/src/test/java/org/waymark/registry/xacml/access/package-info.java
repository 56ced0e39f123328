@NullMarked
package org.waymark.registry.xacml.access;

import org.jspecify.annotations.NullMarked;
