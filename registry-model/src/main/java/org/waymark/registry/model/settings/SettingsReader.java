package org.waymark.registry.model.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.RecordLimits;

/** Makes checked settings of what is written in files, consoles and environments. */
public final class SettingsReader {
    private final SettingFindings findings = new SettingFindings();
    private final GivenSettings given;

    private SettingsReader(List<SettingSource> sources) {
        given = new GivenSettings(sources);
    }

    /**
     * Reads settings.
     *
     * @param sources the later ones win; a blank value says nothing
     * @return the settings, or everything that is wrong with them
     */
    public static SettingsOutcome read(List<SettingSource> sources) {
        return new SettingsReader(sources).outcome();
    }

    /** Binds even what has errors, with the standard in their place: binding finds errors of its own. */
    private SettingsOutcome outcome() {
        given.check(findings);
        TrustBinding trust = new TrustBinding(given, findings);
        ServerSettings server = new ServerSettings(given.get(ServerKeys.ADDRESS), given.get(ServerKeys.GLOBAL));
        FederationBinding federation = new FederationBinding(given, findings);
        return findings.outcome(new RegistrySettings(
                server,
                new ListenerBinding(given, findings).bind(),
                records(),
                federation.sweeps(server),
                requests(),
                queries(),
                new CompressionSettings(given.get(RequestKeys.GZIP), given.get(RequestKeys.GZIP_LEAST)),
                new ChangeSettings(
                        given.get(ChangeKeys.READERS), given.get(ChangeKeys.MOST), given.get(ChangeKeys.PATIENCE)),
                new AccessBinding(given, findings).bind(server),
                audit(),
                federation.bind(server),
                new StoreBinding(given, findings).bind(),
                trust.trust(),
                trust.credential()));
    }

    private RecordSettings records() {
        return new RecordSettings(
                given.get(RecordKeys.CHECKING),
                new RecordLimits(given.get(RecordKeys.ATTRIBUTES), given.get(RecordKeys.TEXT_LENGTH)),
                leases(),
                given.get(RecordKeys.BATCH),
                given.find(RecordKeys.INCOMING));
    }

    /** A standard that nobody chose may be longer than the longest lease: the policy cuts it. */
    private LeasePolicy leases() {
        Duration standard = given.get(RecordKeys.STANDARD_LEASE);
        Duration longest = given.get(RecordKeys.LONGEST_LEASE);
        given.given(RecordKeys.STANDARD_LEASE)
                .filter(chosen -> standard.compareTo(longest) > 0)
                .ifPresent(chosen -> findings.error(chosen.shown() + ": must not be more than "
                        + RecordKeys.LONGEST_LEASE.name() + ", which is " + longest.toDays()));
        return new LeasePolicy(standard, longest);
    }

    private RequestSettings requests() {
        return new RequestSettings(
                given.get(RequestKeys.BODY),
                given.get(RequestKeys.DEPTH),
                given.get(RequestKeys.PLAIN_WRITES),
                given.find(RequestKeys.CORS_ORIGINS).orElse(Set.of()));
    }

    private AuditSettings audit() {
        return new AuditSettings(given.find(AuditKeys.FILE)
                .orElseGet(() -> given.get(StoreKeys.PATH).resolve("audit.log")));
    }

    private QuerySettings queries() {
        int most = given.get(RequestKeys.MOST);
        return new QuerySettings(Math.min(given.get(RequestKeys.PAGE), most), most);
    }
}
