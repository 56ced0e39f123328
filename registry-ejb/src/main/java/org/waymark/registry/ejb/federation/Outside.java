package org.waymark.registry.ejb.federation;

import java.util.Optional;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.model.federation.Wire;

/**
 * The ways out of this registry.
 *
 * @param client for documents
 * @param wire to other registries
 * @param name as others see this registry: the distinguished name of its certificate, if it shows one
 */
record Outside(BoundedClient client, Wire wire, Optional<String> name) {}
