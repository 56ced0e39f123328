package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.corrected;
import static org.waymark.registry.model.settings.SettingKinds.duration;
import static org.waymark.registry.model.settings.SettingKinds.list;
import static org.waymark.registry.model.settings.SettingKinds.url;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The registries above and beside this one. */
final class FederationKeys {
    static final SettingKey<URI> PARENT =
            key("emir.parentAddress", url(), "", "Address of the registry above; a global registry has none.");

    static final SettingKey<List<String>> PROVIDERS =
            key("emir.global.providerList", list(), "", "Files or addresses that list the global registries.");

    static final SettingKey<Integer> SPARSITY =
            key("emir.global.sparsity", whole(2, 100), "2", "How thin the net among global registries is.");

    static final SettingKey<Integer> RETRY = key(
            "emir.global.retry",
            corrected(1, 5),
            "5",
            "Failures in a row after which another neighbour is taken beside a silent one.");

    static final SettingKey<Integer> VALID = key(
            "emir.global.etValid",
            corrected(12, 12),
            "12",
            "Hours between two checks for expired records at the most; a shorter sweep period goes before.");

    static final SettingKey<Integer> REMOVE = key(
            "emir.global.etRemove",
            corrected(24, 24),
            "24",
            "Hours for which a global registry remembers removals at the least, on top of the delay below.");

    static final SettingKey<Integer> DELAY = key(
            "emir.global.softStateDelay",
            corrected(0, 2),
            "2",
            "Hours for which a global registry keeps an expired record, which is not shown, for a late renewal.");

    static final SettingKey<Duration> CHECK_IN = key(
            "emir.federation.checkIn",
            duration(Duration.ofSeconds(1), Duration.ofMinutes(60)),
            "5m",
            "How often other registries are shown that this one is alive.");

    static final SettingKey<Duration> COMPARE = key(
            "emir.federation.compare",
            duration(Duration.ofSeconds(1), Duration.ofDays(30)),
            "60m",
            "How often it is compared whether other registries have what they should.");

    static final SettingGroup GROUP =
            SettingGroup.of("Federation", PARENT, PROVIDERS, SPARSITY, RETRY, VALID, REMOVE, DELAY, CHECK_IN, COMPARE);

    private FederationKeys() {}
}
