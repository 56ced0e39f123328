package org.waymark.registry.model.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a value may look like, and what it means.
 *
 * @param allowed in words, to follow "must be"
 * @param secret whether values must not be shown to anybody
 * @param reader from a value without blanks around it
 */
public record SettingKind<T>(String allowed, boolean secret, Function<String, Parsed<T>> reader) {

    /** What became of a value. */
    public sealed interface Parsed<T> {

        /** What the value means, if it means anything. */
        default Optional<T> value() {
            return Optional.empty();
        }

        static <T> Parsed<T> of(Optional<T> value) {
            return value.<Parsed<T>>map(Fit::new).orElseGet(Unfit::new);
        }
    }

    /** Taken as it is. */
    public record Fit<T>(T meaning) implements Parsed<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(meaning);
        }
    }

    /**
     * Not allowed, but EMIR started all the same and used something else; so do we.
     *
     * @param remark what is used instead
     */
    public record Corrected<T>(T meaning, String remark) implements Parsed<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(meaning);
        }
    }

    /** Not allowed. */
    public record Unfit<T>() implements Parsed<T> {}

    static <T> SettingKind<T> open(String allowed, Function<String, Optional<T>> reader) {
        return new SettingKind<>(allowed, false, text -> Parsed.of(reader.apply(text)));
    }

    SettingKind<T> hidden() {
        return new SettingKind<>(allowed, true, reader);
    }

    Parsed<T> parse(String text) {
        return reader.apply(text);
    }
}
