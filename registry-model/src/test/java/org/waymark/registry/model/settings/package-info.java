/**
 * What is written is what holds, what is wrong is told at once, and the manual says what the table says.
 */
@NullMarked
package org.waymark.registry.model.settings;

import org.jspecify.annotations.NullMarked;
