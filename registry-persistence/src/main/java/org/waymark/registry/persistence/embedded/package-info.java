/**
 * The embedded store: an H2 MVStore in one file, one commit and one sync for each append. The default; see
 * docs/adr/0003-embedded-store.md for the choice.
 */
@NullMarked
package org.waymark.registry.persistence.embedded;

import org.jspecify.annotations.NullMarked;
