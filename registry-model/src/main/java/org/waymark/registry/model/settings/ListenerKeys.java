package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.list;
import static org.waymark.registry.model.settings.SettingKinds.port;
import static org.waymark.registry.model.settings.SettingKinds.text;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.util.List;

/** What the server under the registry has to be set up for. */
final class ListenerKeys {
    static final SettingKey<String> BIND = key(
            "emir.address.bind",
            text(),
            "",
            "Address, name or network interface to listen on, if not the host of the address.");

    static final SettingKey<Integer> ANONYMOUS_PORT = key(
                    "emir.address.anonymousPort",
                    port(),
                    "",
                    "Second port, plain, for readers without a certificate; only beside an https address.")
            .alias("emir.anonymousPort");

    static final SettingKey<Boolean> CERTIFICATE = key(
            "emir.jetty.requireClientAuthn",
            flag(),
            "true",
            "Whether clients need a certificate; if not, those without one may read what the second port shows.");

    static final SettingKey<List<String>> REFUSED_SUITES = key(
            "emir.jetty.disabledCipherSuites", list(), "", "Cipher suites that are not offered, as Java calls them.");

    static final SettingKey<Integer> MOST_THREADS = key(
            "emir.jetty.maxThreads",
            whole(1, 10_000),
            "",
            "Threads that answer requests; if not set, as the server has it.");

    static final SettingKey<Integer> LEAST_THREADS = key(
            "emir.jetty.minThreads",
            whole(1, 10_000),
            "",
            "Those of them that are kept; if not set, as the server has it.");

    static final SettingKey<Integer> IDLE = key(
            "emir.jetty.maxIdleTime",
            whole(1, Integer.MAX_VALUE),
            "",
            "Milliseconds until an idle connection is closed, in full seconds; if not set, as the server has it.");

    static final SettingGroup GROUP = SettingGroup.of(
            "Listeners", BIND, ANONYMOUS_PORT, CERTIFICATE, REFUSED_SUITES, MOST_THREADS, LEAST_THREADS, IDLE);

    private ListenerKeys() {}
}
