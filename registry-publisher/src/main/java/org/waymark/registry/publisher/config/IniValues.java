package org.waymark.registry.publisher.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.publisher.config.IniFile.Option;
import org.waymark.registry.publisher.config.IniFile.Section;

/** Replaces references in values, {@code %(name)s}, by what they stand for, and {@code %%} by one percent sign. */
final class IniValues {
    /** Its value is the title of the section. */
    private static final String TITLE = "__name__";

    private static final Pattern REFERENCE = Pattern.compile("%(?:(%)|\\(([^)]+)\\)s|)");
    private static final int DEEPEST = 10;
    private static final int LONGEST = 10_000;

    private final IniFile file;
    private final Findings findings;

    IniValues(IniFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The value in its final form; empty, and a finding, if that cannot be had. */
    Optional<String> value(Section section, Option option) {
        return replaced(section, option, option.value(), 1);
    }

    /** Names that other values refer to, so that they need not mean anything by themselves. */
    Set<String> references() {
        Set<String> names = new HashSet<>();
        Set<Section> all = new HashSet<>(file.sections());
        all.add(file.shared());
        for (Section section : all) {
            for (Option option : section.options().values()) {
                REFERENCE
                        .matcher(option.value())
                        .results()
                        .filter(found -> found.group(2) != null)
                        .forEach(found -> names.add(found.group(2).toLowerCase(Locale.ROOT)));
            }
        }
        return names;
    }

    /** All findings are told of the option that was asked for, as it is the one that cannot be used. */
    private Optional<String> replaced(Section section, Option option, String text, int depth) {
        StringBuilder whole = new StringBuilder();
        Matcher found = REFERENCE.matcher(text);
        int done = 0;
        while (found.find()) {
            whole.append(text, done, found.start());
            Optional<String> part =
                    found.group(1) != null ? Optional.of("%") : reference(section, option, found, depth);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            whole.append(part.get());
            done = found.end();
        }
        whole.append(text, done, text.length());
        if (whole.length() > LONGEST) {
            return refused(option, "has become longer than " + LONGEST + " characters by its references");
        }
        return Optional.of(whole.toString());
    }

    private Optional<String> reference(Section section, Option option, Matcher found, int depth) {
        if (found.group(2) == null) {
            return refused(option, "has a lone %; a percent sign is written %%, a reference %(name)s");
        }
        String name = found.group(2).toLowerCase(Locale.ROOT);
        if (name.equals(TITLE)) {
            return Optional.of(section.title());
        }
        Optional<Option> meant = section.option(name).or(() -> file.shared().option(name));
        if (meant.isEmpty()) {
            return refused(
                    option,
                    "refers to " + name + ", which is neither in [" + section.title() + "] nor in [" + IniFile.SHARED
                            + "]");
        }
        if (depth == DEEPEST) {
            return refused(option, "has references that lead to references without an end");
        }
        return replaced(section, option, meant.get().value(), depth + 1);
    }

    private Optional<String> refused(Option option, String what) {
        findings.error(option.line(), option.name() + " " + what);
        return Optional.empty();
    }
}
