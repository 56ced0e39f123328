package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may do what.
 *
 * @param acl the access control list
 * @param policies the XACML policies, if they are in force: callers show certificates and there is no list
 */
public record AccessSettings(Optional<Path> acl, Optional<PolicySettings> policies) {}
