/**
 * The federation as a state machine, without threads, sockets and stores: what to send to which registry and when, what
 * its answers mean, and how two registries find out what they do not have in common. Follows EMIR's hierarchy and
 * peer-to-peer protocol towards registries that know nothing else.
 */
@NullMarked
package org.waymark.registry.model.federation;

import org.jspecify.annotations.NullMarked;
