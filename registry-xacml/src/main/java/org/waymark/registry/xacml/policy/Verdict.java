package org.waymark.registry.xacml.policy;

/**
 * What the policies say to a request.
 *
 * @param grounds the policy and the rule that say so, or what went wrong; for administrators
 * @param lasting whether the same request is answered alike as long as the policies stay: nobody asked for the time
 */
public record Verdict(Kind kind, String grounds, boolean lasting) {

    /** In the words of XACML. */
    public enum Kind {
        PERMIT,
        DENY,
        NOT_APPLICABLE,
        INDETERMINATE
    }
}
