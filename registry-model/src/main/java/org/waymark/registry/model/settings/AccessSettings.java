package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may do what.
 *
 * @param acl the access control list; wins over policies
 * @param policies the configuration of the XACML policies
 */
public record AccessSettings(Optional<Path> acl, Optional<Path> policies) {}
