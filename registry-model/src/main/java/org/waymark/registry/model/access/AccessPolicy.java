package org.waymark.registry.model.access;

import javax.security.auth.x500.X500Principal;

/**
 * Decides who may do what; a registry has one. What it is made from may change while it decides: each answer is of one
 * state. Thread-safe.
 */
public interface AccessPolicy {

    /**
     * Who is behind a certificate that the container trusts.
     *
     * @param subject of the end entity, not of one of its proxies
     */
    Caller identify(X500Principal subject);

    /** Who is behind a request without a certificate. */
    Caller withoutCertificate();

    /** Whether the caller, identified by this policy, may do this. Ownership of records is not asked for here. */
    Decision decide(Caller caller, Access access);

    /** Whether nobody has said who may write: then it is everybody, or nobody. */
    default boolean isUnset() {
        return false;
    }

    /** What decides here, for the log: one line. */
    String description();
}
