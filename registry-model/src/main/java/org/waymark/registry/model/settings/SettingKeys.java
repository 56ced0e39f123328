package org.waymark.registry.model.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be set. The one table: reader, sources and manual are loops over it. */
public final class SettingKeys {
    /** How all names begin; whatever begins otherwise is nobody's business here. */
    public static final String PREFIX = "emir.";

    private static final List<SettingGroup> GROUPS = List.of(
            ServerKeys.GROUP,
            ListenerKeys.GROUP,
            RecordKeys.GROUP,
            StoreKeys.GROUP,
            RequestKeys.GROUP,
            ChangeKeys.GROUP,
            FederationKeys.GROUP,
            AccessKeys.GROUP,
            AuditKeys.GROUP,
            TrustKeys.GROUP,
            RetiredKeys.GROUP);

    private static final Map<String, SettingKey<?>> BY_SPELLING = all().flatMap(
                    key -> key.spellings().map(spelling -> Map.<String, SettingKey<?>>entry(spelling, key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SettingKeys() {}

    /** In the order of the manual. */
    public static List<SettingGroup> groups() {
        return GROUPS;
    }

    public static Stream<SettingKey<?>> all() {
        return GROUPS.stream().flatMap(group -> group.keys().stream());
    }

    /** All names and aliases; families, which have no end, are left out. */
    public static Stream<String> spellings() {
        return BY_SPELLING.keySet().stream();
    }

    static Optional<SettingKey<?>> named(String name) {
        return Optional.<SettingKey<?>>ofNullable(BY_SPELLING.get(name))
                .or(() -> all().filter(key -> key.hasMember(name)).findFirst());
    }
}
