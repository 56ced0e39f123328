/**
 * The registry among others: the threads that keep in touch with the parent and the neighbours, the children that check
 * in, and what operators see of all this and can do about it. What to say is decided in the model.
 */
@NullMarked
package org.waymark.registry.ejb.federation;

import org.jspecify.annotations.NullMarked;
