package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.classNames;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.text;

import java.nio.file.Path;

/** Who may do what. */
final class AccessKeys {
    static final SettingKey<Path> ACL = key(
            "emir.security.accesscontrol.acl",
            path(),
            "",
            "File of names and their roles; wins over policies, and is read again when it changes.");

    static final SettingKey<Path> POLICIES = key(
                    "emir.security.accesscontrol.pdpConfig", path(), "", "Configuration of the XACML policies.")
            .notYet();

    static final SettingGroup GROUP = SettingGroup.of(
            "Access control",
            ACL,
            POLICIES,
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
