/**
 * Who stands at the door: turns what the container established about a request into a caller of the model. Depends on
 * the model alone; nobody else here looks at certificates, principals or tokens.
 */
@NullMarked
package org.waymark.registry.web.access;

import org.jspecify.annotations.NullMarked;
