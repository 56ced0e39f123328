package org.waymark.registry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.AclPolicy;
import org.waymark.registry.model.access.PlainPolicy;
import org.waymark.registry.model.access.ReadersPolicy;
import org.waymark.registry.model.settings.AccessSettings;
import org.waymark.registry.model.settings.ServerSettings;

/** Chooses the access policy by the settings. */
@ApplicationScoped
public class AccessPolicyProducer {
    @Produces
    @ApplicationScoped
    AccessPolicy policy(ServerSettings server, AccessSettings access) {
        if (!server.isSecure()) {
            return new PlainPolicy();
        }
        return access.acl().<AccessPolicy>map(AclPolicy::of).orElseGet(ReadersPolicy::new);
    }
}
