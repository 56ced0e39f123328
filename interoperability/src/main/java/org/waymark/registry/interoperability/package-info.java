/** Clients that others wrote for EMIR, each as a program that the tests of the whole application start. */
@NullMarked
package org.waymark.registry.interoperability;

import org.jspecify.annotations.NullMarked;
