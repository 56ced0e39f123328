package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.corrected;
import static org.waymark.registry.model.settings.SettingKinds.list;
import static org.waymark.registry.model.settings.SettingKinds.url;
import static org.waymark.registry.model.settings.SettingKinds.whole;

/** The registries above and beside this one. */
final class FederationKeys {
    static final SettingGroup GROUP = SettingGroup.of(
            "Federation",
            key("emir.parentAddress", url(), "", "Address of the registry above; a global registry has none.")
                    .notYet(),
            key("emir.global.providerList", list(), "", "Files or addresses that list the global registries.")
                    .notYet(),
            key("emir.global.sparsity", whole(2, 100), "2", "How thin the net among global registries is.")
                    .notYet(),
            key("emir.global.retry", corrected(1, 5), "5", "How often a silent neighbour is asked again.")
                    .notYet(),
            key("emir.global.etValid", corrected(12, 12), "12", "Hours between two checks for expired records.")
                    .notYet(),
            key("emir.global.etRemove", corrected(24, 24), "24", "Hours between two clearances of remembered removals.")
                    .notYet(),
            key(
                            "emir.global.softStateDelay",
                            corrected(0, 2),
                            "2",
                            "Hours that an expired record is spared among global registries.")
                    .notYet());

    private FederationKeys() {}
}
