package org.waymark.registry.model.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that can be set. The keys stand in tables, one per concern; {@link SettingKeys} has them all.
 *
 * @param name as it is written, EMIR's where EMIR has it; a family of keys ends in {@code .*}
 * @param aliases other spellings that are accepted
 * @param standard what holds if nothing is set, as text; empty for nothing
 * @param sentence for the manual
 */
public record SettingKey<T>(
        String name, List<String> aliases, SettingKind<T> kind, String standard, String sentence, State state) {
    private static final String FREE = ".*";

    public SettingKey {
        aliases = List.copyOf(aliases);
    }

    /** What becomes of a value. */
    public enum State {
        EFFECTIVE("yes"),
        /** Accepted, so that a configuration of EMIR works as it is, and not even looked at. */
        WITHOUT_EFFECT("no");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** For the column of the manual that says whether a key is in force. */
        public String word() {
            return word;
        }
    }

    static <T> SettingKey<T> key(String name, SettingKind<T> kind, String standard, String sentence) {
        return new SettingKey<>(name, List.of(), kind, standard, sentence, State.EFFECTIVE);
    }

    SettingKey<T> alias(String alias) {
        return new SettingKey<>(name, List.of(alias), kind, standard, sentence, state);
    }

    SettingKey<T> withoutEffect() {
        return new SettingKey<>(name, aliases, kind, standard, sentence, State.WITHOUT_EFFECT);
    }

    /** Whether this stands for many keys with free endings, such as the numbers of a list. */
    public boolean isFamily() {
        return name.endsWith(FREE);
    }

    /** The spellings under which a value is looked for; a family has none. */
    public Stream<String> spellings() {
        return isFamily() ? Stream.empty() : Stream.concat(Stream.of(name), aliases.stream());
    }

    /** Whether a name is of this family: a list may also come whole, under the name without a number. */
    boolean hasMember(String other) {
        String stem = name.substring(0, name.length() - FREE.length());
        return isFamily() && (other.equals(stem) || other.startsWith(stem + "."));
    }
}
