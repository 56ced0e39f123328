/**
 * What a registry shows for itself, made of whatever administrators have.
 */
@NullMarked
package org.waymark.registry.trust.credential;

import org.jspecify.annotations.NullMarked;
