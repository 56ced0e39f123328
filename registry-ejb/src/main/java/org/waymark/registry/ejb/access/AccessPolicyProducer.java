package org.waymark.registry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.AclPolicy;
import org.waymark.registry.model.access.PlainPolicy;
import org.waymark.registry.model.access.ReadersPolicy;
import org.waymark.registry.model.access.XacmlPolicies;
import org.waymark.registry.model.settings.AccessSettings;
import org.waymark.registry.model.settings.RegistrySettings;

/** Chooses the access policy by the settings; a list wins over policies, as in EMIR, whose own configuration names both. */
@ApplicationScoped
public class AccessPolicyProducer {
    @Produces
    @ApplicationScoped
    AccessPolicy policy(RegistrySettings settings, XacmlPolicies xacml) {
        if (!settings.server().isSecure()) {
            return new PlainPolicy();
        }
        AccessSettings access = settings.access();
        return access.acl()
                .<AccessPolicy>map(AclPolicy::of)
                .or(() -> access.policies().map(policies -> xacml.open(policies, settings.credential())))
                .orElseGet(ReadersPolicy::new);
    }
}
