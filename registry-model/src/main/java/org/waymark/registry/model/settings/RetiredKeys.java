package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKinds.classNames;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.text;
import static org.waymark.registry.model.settings.SettingKinds.whole;

/** What EMIR's own server and libraries had to be told, and nobody has to be told any more. */
final class RetiredKeys {
    static final SettingGroup GROUP = SettingGroup.of(
            "Without effect",
            retired("security.sslEnabled", flag(), "", "Follows from the listener."),
            retired("security.accesscontrol", flag(), "false", "Access is always controlled."),
            retired("interceptors.request", classNames(), "", "Filters of EMIR's web server."),
            retired("interceptors.response", classNames(), "", "Filters of EMIR's web server."),
            retired("logger.configPath", path(), "", "Logging is configured in the server."),
            retired("h2.dbpath", path(), "", "EMIR's second database; there is none here."),
            retired(
                    "jetty.highLoadConnections",
                    whole(),
                    "200",
                    "Connections that count as high load; servers here have no such mode."),
            retired("jetty.lowResourceMaxIdleTime", whole(), "100", "Idle time under high load."),
            retired(
                    "jetty.soLingerTime",
                    whole(),
                    "-1",
                    "Milliseconds that closing a socket may take; the server knows best."),
            retired("jetty.fastRandom", flag(), "false", "Random numbers that are fast instead of safe; never here."),
            retired("jetty.useNIO", flag(), "false", "Kind of connector; servers here have one."),
            retired(
                    "jetty.wantClientAuthn",
                    flag(),
                    "true",
                    "Whether clients are asked for a certificate; they always are."),
            retired("client.*", text(), "", "EMIR's client took these and did not use them."),
            retired("scheduled.size", whole(), "", "Thread pool; the server has them."),
            retired("scheduled.idletime", whole(), "", "Thread pool; the server has them."),
            retired("executor.minsize", whole(), "", "Thread pool; the server has them."),
            retired("executor.maxsize", whole(), "", "Thread pool; the server has them."),
            retired("executor.idletime", whole(), "", "Thread pool; the server has them."));

    private RetiredKeys() {}

    private static <T> SettingKey<T> retired(String name, SettingKind<T> kind, String standard, String sentence) {
        return SettingKey.key(SettingKeys.PREFIX + name, kind, standard, sentence)
                .withoutEffect();
    }
}
