package org.waymark.registry.web.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.catalogue.Edition;

/**
 * The validator of an answer (RFC 9110, section 8.8.3): as long as it is the same, so is the answer to the same question.
 * Weak, since one edition is shown in many forms.
 */
record EntityTag(String value) {
    private static final String WEAK = "W/";
    private static final int RADIX = 36;

    static EntityTag of(Edition edition) {
        return new EntityTag(WEAK
                + '"'
                + edition.revision()
                + '-'
                + Long.toString(edition.lapsed().toEpochMilli(), RADIX)
                + '"');
    }

    /** Whether a client that sends this {@code If-None-Match} has the answer already. */
    boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.equals(value)
                || ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",")).map(EntityTag::weak).anyMatch(value::equals);
    }

    private static String weak(String tag) {
        String plain = tag.strip();
        return plain.startsWith(WEAK) ? plain : WEAK + plain;
    }

    @Override
    public String toString() {
        return value;
    }
}
