package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.url;

import java.net.URI;

/** What this registry is to others. */
final class ServerKeys {
    static final SettingKey<URI> ADDRESS = key(
            "emir.address",
            url(),
            "http://127.0.0.1:9126",
            "Address under which others reach this registry, and on which its server is made to listen.");

    static final SettingKey<Boolean> GLOBAL = key(
            "emir.global.enable", flag(), "false", "Whether this is a global registry (GSR), not a domain's (DSR).");

    static final SettingGroup GROUP = SettingGroup.of("Server", ADDRESS, GLOBAL);

    private ServerKeys() {}
}
