package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.classNames;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.text;

/** Who may do what. */
final class AccessKeys {
    static final SettingGroup GROUP = SettingGroup.of(
            "Access control",
            key("emir.security.accesscontrol.acl", path(), "", "File of names and their roles.")
                    .notYet(),
            key("emir.security.accesscontrol.pdpConfig", path(), "", "Configuration of the XACML policies.")
                    .notYet(),
            key(
                            "emir.security.accesscontrol.pdp",
                            classNames(),
                            "eu.emi.emir.pdp.local.LocalHerasafPDP",
                            "What decides by XACML policies; a class of EMIR.")
                    .notYet(),
            key("emir.security.attributes.*", text(), "", "Sources of callers' attributes and roles.")
                    .notYet());

    private AccessKeys() {}
}
