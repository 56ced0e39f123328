package org.waymark.registry.model.settings;

/** Everything that is set, checked. */
public record RegistrySettings(
        ServerSettings server,
        RecordSettings records,
        SweepSettings sweeps,
        RequestSettings requests,
        QuerySettings queries,
        CompressionSettings compression,
        ChangeSettings changes,
        AccessSettings access,
        AuditSettings audit,
        StoreSettings store) {}
