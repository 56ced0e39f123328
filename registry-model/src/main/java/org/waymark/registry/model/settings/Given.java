package org.waymark.registry.model.settings;

import java.util.regex.Pattern;

/**
 * A value that somebody set.
 *
 * @param key what it is for
 * @param name as it was spelt
 * @param value without blanks around it
 */
record Given(SettingKey<?> key, String name, String value, String source) {
    private static final Pattern CREDENTIALS = Pattern.compile(".*@", Pattern.DOTALL);
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** Values of the same slot replace each other; the members of a family have one each. */
    String slot() {
        return key.isFamily() ? name : key.name();
    }

    boolean isAlias() {
        return !key.isFamily() && !name.equals(key.name());
    }

    /** Whether a list came whole, under the name without a number. */
    boolean isWholeFamily() {
        return key.isFamily() && name.length() < key.name().length() - 1;
    }

    String place() {
        return name + " (" + source + ")";
    }

    /** With its value, for messages of one line. Credentials do not show, even where they do not belong. */
    String shown() {
        return name + " = " + (key.kind().secret() ? "***" : shownValue()) + " (" + source + ")";
    }

    private String shownValue() {
        String safe = CREDENTIALS.matcher(value).replaceAll("***@");
        return LINE_BREAKS.matcher(safe).replaceAll(" ");
    }
}
