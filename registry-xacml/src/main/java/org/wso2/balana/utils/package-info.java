/**
 * Balana's package, for the one class in it that Balana needs and that cannot be taken as it is.
 */
@NullMarked
package org.wso2.balana.utils;

import org.jspecify.annotations.NullMarked;
