package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.port;
import static org.waymark.registry.model.settings.SettingKinds.url;

import java.net.URI;

/** What this registry is to others. */
final class ServerKeys {
    static final SettingKey<URI> ADDRESS = key(
            "emir.address",
            url(),
            "http://127.0.0.1:9126",
            "Address under which others reach this registry; listening is the server's affair.");

    static final SettingKey<Integer> ANONYMOUS_PORT = key(
                    "emir.address.anonymousPort", port(), "", "Second port, for readers without a certificate.")
            .alias("emir.anonymousPort");

    static final SettingKey<Boolean> GLOBAL = key(
            "emir.global.enable", flag(), "false", "Whether this is a global registry (GSR), not a domain's (DSR).");

    static final SettingGroup GROUP = SettingGroup.of("Server", ADDRESS, ANONYMOUS_PORT, GLOBAL);

    private ServerKeys() {}
}
