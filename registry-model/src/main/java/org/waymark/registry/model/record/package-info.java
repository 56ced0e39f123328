/**
 * The record: an envelope that the registry answers for and open attributes that the publisher claims. {@link
 * org.waymark.registry.model.record.Glue2} is the one table of known attributes, {@link
 * org.waymark.registry.model.record.RecordRules} says what a record must fulfil. Depends on leases only.
 */
@NullMarked
package org.waymark.registry.model.record;

import org.jspecify.annotations.NullMarked;
