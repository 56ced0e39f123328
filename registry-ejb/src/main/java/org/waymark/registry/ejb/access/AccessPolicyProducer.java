package org.waymark.registry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.AclPolicy;
import org.waymark.registry.model.access.PlainPolicy;
import org.waymark.registry.model.access.ReadersPolicy;
import org.waymark.registry.model.settings.AccessSettings;
import org.waymark.registry.model.settings.ServerSettings;

/** Chooses the access policy by the settings, and says which one it is. */
@ApplicationScoped
public class AccessPolicyProducer {
    private static final Logger LOG = System.getLogger(AccessPolicyProducer.class.getName());

    @Produces
    @ApplicationScoped
    AccessPolicy policy(ServerSettings server, AccessSettings access) {
        AccessPolicy policy = choose(server, access);
        boolean open = policy instanceof PlainPolicy || policy instanceof ReadersPolicy;
        LOG.log(open ? Level.WARNING : Level.INFO, "access policy: {0}", policy.description());
        return policy;
    }

    private static AccessPolicy choose(ServerSettings server, AccessSettings access) {
        if (!server.isSecure()) {
            return new PlainPolicy();
        }
        return access.acl().<AccessPolicy>map(AclPolicy::of).orElseGet(ReadersPolicy::new);
    }
}
