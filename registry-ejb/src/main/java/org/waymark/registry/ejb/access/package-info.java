/**
 * Who may do what: makes the one policy that the settings ask for.
 */
@NullMarked
package org.waymark.registry.ejb.access;

import org.jspecify.annotations.NullMarked;
