package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.classNames;
import static org.waymark.registry.model.settings.SettingKinds.list;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.PolicySettings.Combining;
import org.waymark.registry.model.settings.SettingKind.Corrected;
import org.waymark.registry.model.settings.SettingKind.Fit;
import org.waymark.registry.model.settings.SettingKind.Parsed;

/** Who may do what. */
final class AccessKeys {
    static final SettingKey<Path> ACL = key(
            "emir.security.accesscontrol.acl",
            path(),
            "",
            "File of names and their roles; wins over policies, and is read again when it changes.");

    static final SettingKey<Path> POLICIES = key(
            "emir.security.accesscontrol.pdpConfig",
            path(),
            "",
            "Configuration of the XACML policies, which decide where there is no list of names.");

    static final SettingKey<List<String>> ORDER = key(
            "emir.security.attributes.order",
            list(),
            "FILE",
            "Names of the sources of callers' attributes and roles, for policies.");

    static final SettingKey<Combining> COMBINING = key(
            "emir.security.attributes.combiningPolicy",
            combining(),
            Combining.MERGE_LAST_OVERRIDES.name(),
            "What holds if several sources know a caller.");

    /** Of each source {@code .class}, {@code .file} and {@code .matching}. */
    static final SettingKey<String> SOURCES = key(
            "emir.security.attributes.*",
            text(),
            "",
            "Of the source NAME: NAME.class, which is `eu.emi.emir.aip.FileAttributeSource`, NAME.file, and"
                    + " NAME.matching, which is `strict` or `regexp`.");

    static final SettingGroup GROUP = SettingGroup.of(
            "Access control",
            ACL,
            POLICIES,
            key(
                            "emir.security.accesscontrol.pdp",
                            classNames(),
                            "eu.emi.emir.pdp.local.LocalHerasafPDP",
                            "What decides by XACML policies; a class of EMIR.")
                    .withoutEffect(),
            ORDER,
            COMBINING,
            SOURCES);

    private AccessKeys() {}

    /** EMIR takes names of classes, too, and its standard for whatever it does not know. */
    private static SettingKind<Combining> combining() {
        return new SettingKind<>(
                "one of MERGE_LAST_OVERRIDES, MERGE, FIRST_APPLICABLE, FIRST_ACCESSIBLE", false, text -> Stream.of(
                                Combining.values())
                        .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .<Parsed<Combining>>map(Fit::new)
                        .orElseGet(() -> new Corrected<>(
                                Combining.MERGE_LAST_OVERRIDES, "not known, so it is MERGE_LAST_OVERRIDES")));
    }
}
