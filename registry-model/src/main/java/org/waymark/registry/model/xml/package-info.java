/**
 * Records as GLUE 2.0 XML, in EMIR's form and in the form of the published schema. Values come in, a document goes out
 * while they are read; nothing is kept. Knows records, their JSON and the feed's entries, and is known by none of these.
 */
@NullMarked
package org.waymark.registry.model.xml;

import org.jspecify.annotations.NullMarked;
