package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.checking;
import static org.waymark.registry.model.settings.SettingKinds.days;
import static org.waymark.registry.model.settings.SettingKinds.duration;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.nio.file.Path;
import java.time.Duration;
import org.waymark.registry.model.record.CheckingMode;

/** What may be registered, and for how long it stays. */
final class RecordKeys {
    private static final int CENTURY = 36_500;
    private static final Duration DECADE = Duration.ofDays(3650);

    static final SettingKey<Integer> BATCH =
            key("emir.record.maximum", whole(1, 100_000), "100", "How many records one request may hold.");

    static final SettingKey<Duration> STANDARD_LEASE = key(
            "emir.record.expiryDefault",
            days(CENTURY),
            "365",
            "Days for which a record is shown whose publisher names no expiry.");

    static final SettingKey<Duration> LONGEST_LEASE =
            key("emir.record.expiryMaximum", days(CENTURY), "3650", "Days for which a record is shown at the longest.");

    static final SettingKey<CheckingMode> CHECKING = key(
            "emir.record.attributeCheckingMode",
            checking(),
            "strict",
            "Whether a record must have all mandatory attributes, or its identity only.");

    static final SettingKey<Integer> ATTRIBUTES =
            key("emir.record.attributeMaximum", whole(20, 10_000), "500", "How many attributes one record may have.");

    static final SettingKey<Integer> TEXT_LENGTH = key(
            "emir.record.textMaximum",
            whole(256, 4_194_304),
            "65536",
            "How many characters one text in a record may have.");

    static final SettingKey<Path> INCOMING = key(
            "emir.record.blockList.incoming",
            path(),
            "",
            "File of conditions that keep records out; read again when it changes.");

    static final SettingKey<Path> OUTGOING = key(
            "emir.record.blockList.outgoing",
            path(),
            "",
            "File of conditions that keep records from being sent to other registries; read again when it changes.");

    static final SettingKey<Duration> SWEEP_PERIOD = key(
            "emir.record.sweepPeriod",
            duration(Duration.ofSeconds(1), Duration.ofDays(1)),
            "60s",
            "Time between two sweeps that clear away what has expired.");

    static final SettingKey<Integer> SWEEP_MOST =
            key("emir.record.sweepMaximum", whole(1, 10_000_000), "10000", "How many records one sweep clears away.");

    static final SettingKey<Duration> GRACE = key(
            "emir.record.startupGrace",
            duration(Duration.ZERO, Duration.ofDays(30)),
            "1h",
            "How much longer records live that expired while the registry itself was down.");

    static final SettingKey<Duration> TOMBSTONES = key(
            "emir.record.tombstoneRetention",
            duration(Duration.ofMinutes(1), DECADE),
            "7d",
            "For how long removals are remembered, and with them how far back a change feed can be resumed.");

    static final SettingGroup GROUP = SettingGroup.of(
            "Records",
            BATCH,
            STANDARD_LEASE,
            LONGEST_LEASE,
            CHECKING,
            ATTRIBUTES,
            TEXT_LENGTH,
            INCOMING,
            OUTGOING,
            SWEEP_PERIOD,
            SWEEP_MOST,
            GRACE,
            TOMBSTONES);

    private RecordKeys() {}
}
