package org.waymark.registry.model.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.SettingKey.State;
import org.waymark.registry.model.settings.SettingKind.Corrected;
import org.waymark.registry.model.settings.SettingKind.Parsed;
import org.waymark.registry.model.settings.SettingKind.Unfit;

/** What all sources together say: of each key the last word. A value that is not allowed counts as not given. */
final class GivenSettings {
    private final Map<String, Given> bySlot = new TreeMap<>();
    private final Map<String, String> unknown = new TreeMap<>();

    /**
     * Listens to the sources.
     *
     * @param sources the later ones win; a blank value says nothing
     */
    GivenSettings(List<SettingSource> sources) {
        sources.forEach(source -> bySlot.putAll(said(source)));
    }

    /** What one source says; the proper name of a key wins over its aliases. */
    private Map<String, Given> said(SettingSource source) {
        Map<String, Given> said = new HashMap<>();
        source.values().forEach((name, text) -> {
            String value = text.strip();
            if (name.startsWith(SettingKeys.PREFIX) && !value.isEmpty()) {
                SettingKeys.named(name)
                        .map(key -> new Given(key, name, value, source.name()))
                        .ifPresentOrElse(
                                given -> said.merge(given.slot(), given, (a, b) -> a.isAlias() ? b : a),
                                () -> unknown.put(name, source.name()));
            }
        });
        return said;
    }

    /** Looks at everything once, in the order of the names. */
    void check(SettingFindings findings) {
        bySlot.values().forEach(given -> check(given, findings));
        unknown.forEach((name, source) -> findings.warning(name + " (" + source + ") is not known and has no effect"
                + NearestName.of(name, spellings())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("")));
    }

    private static void check(Given given, SettingFindings findings) {
        SettingKey<?> key = given.key();
        if (given.isAlias()) {
            findings.warning(given.place() + " is taken for " + key.name());
        }
        if (key.state() == State.WITHOUT_EFFECT) {
            findings.warning(given.place() + " has no effect in this registry");
            return;
        }
        Parsed<?> parsed = key.kind().parse(given.value());
        if (parsed instanceof Unfit) {
            findings.error(given.shown() + ": must be " + key.kind().allowed());
        } else if (parsed instanceof Corrected<?> corrected) {
            findings.warning(given.shown() + ": " + corrected.remark());
        }
    }

    /** What is set, or the standard. */
    <T> T get(SettingKey<T> key) {
        return find(key)
                .or(() -> key.kind().parse(key.standard()).value())
                .orElseThrow(() -> new IllegalArgumentException(key.name() + " has no standard"));
    }

    /** What is set, if anything is. */
    <T> Optional<T> find(SettingKey<T> key) {
        return given(key).flatMap(given -> key.kind().parse(given.value()).value());
    }

    Optional<Given> given(SettingKey<?> key) {
        return Optional.ofNullable(bySlot.get(key.name()));
    }

    /** What is set of a family: the whole list first, then by number, then by name. */
    Stream<Given> members(SettingKey<?> family) {
        return bySlot.values().stream()
                .filter(given -> given.key().equals(family))
                .sorted(Comparator.comparingInt((Given given) -> given.name().length())
                        .thenComparing(Given::name));
    }

    /** What is set under a name of a family, if anything is. */
    Optional<Given> member(String name) {
        return Optional.ofNullable(bySlot.get(name));
    }

    boolean hasAny(String prefix) {
        return bySlot.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static Collection<String> spellings() {
        return SettingKeys.spellings().collect(Collectors.toUnmodifiableSet());
    }
}
