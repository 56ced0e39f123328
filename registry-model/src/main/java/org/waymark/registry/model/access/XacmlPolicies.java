package org.waymark.registry.model.access;

import java.util.Optional;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.PolicySettings;

/** Understands policies in XACML. The one door from the use cases to whatever does. */
public interface XacmlPolicies {

    /**
     * Reads policies, and what is known of callers, and keeps both up to date.
     *
     * @param credential of this registry, whose name policies may ask for
     * @throws UnusablePolicies if they cannot be understood as a whole
     */
    AccessPolicy open(PolicySettings settings, Optional<CredentialSettings> credential);
}
