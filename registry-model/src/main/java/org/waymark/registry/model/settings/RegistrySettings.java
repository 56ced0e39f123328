package org.waymark.registry.model.settings;

import java.util.Optional;

/**
 * Everything that is set, checked.
 *
 * @param trust there in any case if the address is one of https
 * @param credential there in any case if the address is one of https
 */
public record RegistrySettings(
        ServerSettings server,
        ListenerSettings listeners,
        RecordSettings records,
        SweepSettings sweeps,
        RequestSettings requests,
        QuerySettings queries,
        CompressionSettings compression,
        ChangeSettings changes,
        AccessSettings access,
        AuditSettings audit,
        FederationSettings federation,
        StoreSettings store,
        Optional<TrustSettings> trust,
        Optional<CredentialSettings> credential) {}
