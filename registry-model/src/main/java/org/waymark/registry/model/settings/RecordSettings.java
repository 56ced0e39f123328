package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.RecordLimits;

/**
 * What may be registered.
 *
 * @param batch how many records one request may hold
 * @param incomingBlockList file of conditions that keep records out
 */
public record RecordSettings(
        CheckingMode checking, RecordLimits limits, LeasePolicy leases, int batch, Optional<Path> incomingBlockList) {}
