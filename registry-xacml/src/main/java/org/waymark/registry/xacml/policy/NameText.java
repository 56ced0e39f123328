package org.waymark.registry.xacml.policy;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.name.DistinguishedName;
import org.wso2.balana.attr.X500NameAttribute;

/**
 * Names in requests and policies. Balana leaves comparing them to the JDK, which minds how e-mail addresses are encoded,
 * and whether they are written in capitals; so both sides get one spelling before Balana sees them.
 */
final class NameText {

    private NameText() {}

    /** A name in a policy, in the spelling to compare; empty if it is none. */
    static Optional<String> comparable(String written) {
        return DistinguishedName.ofAnySpelling(written).map(DistinguishedName::text);
    }

    /** A name in a request: compared like those in policies, but expressions and texts see it in the form of RFC 2253. */
    static X500NameAttribute value(X500Principal name) {
        String text = name.getName();
        return new X500NameAttribute(
                new X500Principal(DistinguishedName.of(name).text())) {
            @Override
            public String encode() {
                return text;
            }
        };
    }
}
