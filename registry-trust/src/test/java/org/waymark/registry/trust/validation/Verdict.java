package org.waymark.registry.trust.validation;

import java.io.IOException;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.provider.SettingsOfTrust;

/** What becomes of somebody under some settings: a word, so that tables can be compared. */
final class Verdict {
    static final String ACCEPTED = "accepted";

    private Verdict() {}

    /** {@link #ACCEPTED}, or the reason of the refusal. */
    static String on(Trust trust, Credential credential) {
        return on(trust, credential, Role.CLIENT);
    }

    static String on(Trust trust, Credential credential, Role role) {
        try {
            trust.check(credential.chain(), role);
            return ACCEPTED;
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        }
    }

    static Trust trust(String... lines) throws IOException {
        return Trust.of(SettingsOfTrust.with(lines));
    }
}
