package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.PolicySettings.Matching;
import org.waymark.registry.model.settings.PolicySettings.Source;

/** Finds out what decides on access. Policies and attributes that do not take part are not looked at, as in EMIR. */
final class AccessBinding {
    /** The only class of sources that EMIR has. */
    private static final String FILE_SOURCE = "eu.emi.emir.aip.FileAttributeSource";

    private static final String STEM = "emir.security.attributes.";
    private static final List<String> ENDINGS = List.of(".class", ".file", ".matching");

    private final GivenSettings given;
    private final SettingFindings findings;

    AccessBinding(GivenSettings given, SettingFindings findings) {
        this.given = given;
        this.findings = findings;
    }

    AccessSettings bind(ServerSettings server) {
        Optional<Path> acl = given.find(AccessKeys.ACL);
        return new AccessSettings(
                acl,
                given.find(AccessKeys.POLICIES)
                        .filter(configuration -> acl.isEmpty() && server.isSecure())
                        .map(this::policies));
    }

    private PolicySettings policies(Path configuration) {
        List<String> names = given.get(AccessKeys.ORDER).stream().distinct().toList();
        warnOfStrangers(names);
        return new PolicySettings(
                configuration,
                names.stream().flatMap(name -> source(name).stream()).toList(),
                given.get(AccessKeys.COMBINING));
    }

    private void warnOfStrangers(List<String> names) {
        Set<String> known = names.stream()
                .flatMap(name -> ENDINGS.stream().map(ending -> STEM + name + ending))
                .collect(Collectors.toUnmodifiableSet());
        given.members(AccessKeys.SOURCES)
                .filter(member -> !known.contains(member.name()))
                .forEach(stranger -> findings.warning(stranger.place() + " belongs to no source in "
                        + AccessKeys.ORDER.name() + " and has no effect"));
    }

    private Optional<Source> source(String name) {
        Optional<Given> type = part(name, ".class");
        Optional<Path> file = part(name, ".file").flatMap(this::path);
        Stream.of(".class", ".file")
                .filter(ending -> part(name, ending).isEmpty())
                .forEach(ending -> findings.error(
                        STEM + name + ending + " must be set, because " + AccessKeys.ORDER.name() + " names " + name));
        type.filter(one -> !one.value().equals(FILE_SOURCE))
                .ifPresent(one -> findings.error(one.shown() + ": must be " + FILE_SOURCE));
        return file.map(path -> new Source(name, path, matching(name)));
    }

    private Optional<Path> path(Given file) {
        Optional<Path> path = SettingKinds.path().parse(file.value()).value();
        if (path.isEmpty()) {
            findings.error(file.shown() + ": must be the path of a file");
        }
        return path;
    }

    private Matching matching(String name) {
        return part(name, ".matching").map(this::matching).orElse(Matching.STRICT);
    }

    private Matching matching(Given text) {
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "strict" -> Matching.STRICT;
            case "regexp" -> Matching.REGEXP;
            default -> {
                findings.warning(text.shown() + ": neither strict nor regexp, so it is strict");
                yield Matching.STRICT;
            }
        };
    }

    private Optional<Given> part(String name, String ending) {
        return given.member(STEM + name + ending);
    }
}
