/**
 * What can be set: the table of keys ({@link org.waymark.registry.model.settings.SettingKeys}), the way from written
 * values to checked ones ({@link org.waymark.registry.model.settings.SettingsReader}), and one record of checked values
 * per concern, which is all that the rest of the registry sees. Knows the record and the lease.
 */
@NullMarked
package org.waymark.registry.model.settings;

import org.jspecify.annotations.NullMarked;
