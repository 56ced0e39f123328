package org.waymark.registry.trust.validation;

import java.util.stream.IntStream;

/** As what somebody shows a certificate. */
public enum Role {
    CLIENT("client", "1.3.6.1.5.5.7.3.2") {
        @Override
        boolean mayUse(boolean[] keyUsage) {
            return has(keyUsage, DIGITAL_SIGNATURE);
        }
    },
    SERVER("server", "1.3.6.1.5.5.7.3.1") {
        @Override
        boolean mayUse(boolean[] keyUsage) {
            return has(keyUsage, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT, KEY_AGREEMENT);
        }
    };

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private final String word;
    private final String purpose;

    Role(String word, String purpose) {
        this.word = word;
        this.purpose = purpose;
    }

    /** For messages. */
    public String word() {
        return word;
    }

    /** What an extended key usage must have, if there is one (RFC 5280, 4.2.1.12). */
    String purpose() {
        return purpose;
    }

    /** Whether a key usage has one of what is needed (RFC 5280, 4.2.1.3). */
    abstract boolean mayUse(boolean[] keyUsage);

    private static boolean has(boolean[] keyUsage, int... bits) {
        return IntStream.of(bits).anyMatch(bit -> bit < keyUsage.length && keyUsage[bit]);
    }
}
