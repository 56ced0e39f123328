/**
 * Descriptions from an information system with GLUE 2.0 entries: a resource, site or top BDII, or whatever speaks LDAP
 * and has such entries.
 */
@NullMarked
package org.waymark.registry.publisher.source.bdii;

import org.jspecify.annotations.NullMarked;
