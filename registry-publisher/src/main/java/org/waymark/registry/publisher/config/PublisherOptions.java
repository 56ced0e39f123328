package org.waymark.registry.publisher.config;

import java.util.List;

/** The options there are, for the reader of the file and for the manual. */
final class PublisherOptions {
    /** The section of the publisher itself. */
    static final String MAIN = "emir-serp";
    /** The section that is asked for files of TLS if {@link #MAIN} does not name them. */
    static final String COMMON = "common";

    static final Known URL = new Known(
            "url",
            "",
            "the registry: a host, if need be with `http://` or `https://` before and a port behind; without, `https` and 54321. Mandatory");
    static final Known PERIOD = new Known(
            "period",
            "",
            "hours between two registrations of a record that does not change, such as `168` or `0.5`. Mandatory");
    static final Known VALIDITY = new Known(
            "validity",
            "",
            "hours for which a registration counts; more than `period`, or records come and go. Mandatory");
    static final Known CERT = new Known(
            "cert",
            "/etc/grid-security/hostcert.pem",
            "with https: the certificate to show, PEM, with its chain if there is one");
    static final Known KEY = new Known(
            "key", "/etc/grid-security/hostkey.pem", "with https: the key of the certificate, PEM, without a password");
    static final Known CADIR = new Known(
            "cadir",
            "/etc/grid-security/certificates",
            "with https: folder of the authorities that may vouch for the registry, in openssl's form");
    static final Known VERBOSITY = new Known("verbosity", "error", "how much is logged: `error`, `info` or `debug`");
    static final Known STATE_FILE = new Known(
            "state_file",
            "/var/lib/waymark/publisher/state.json",
            "where the publisher remembers what it has registered. Not in EMIR-SERP");
    static final Known BDII_INTERVAL = new Known(
            "bdii_interval",
            "5",
            "minutes between two looks at an information system, such as `15` or `0.5`. Not in EMIR-SERP");

    static final Known BDII = new Known(
            "resource_bdii_url",
            "",
            "an information system with GLUE 2.0, `ldap://host:port/base`; without, port 2170 and base `o=glue`");
    static final Known FOLDER =
            new Known("json_dir_location", "", "a folder; each file in it holds one record or an array of them");
    static final Known FILE = new Known("json_file_location", "", "a file with one record or an array of them");

    /** In {@link #MAIN}. */
    static final List<Known> OF_MAIN =
            List.of(URL, PERIOD, VALIDITY, CERT, KEY, CADIR, VERBOSITY, STATE_FILE, BDII_INTERVAL);
    /** In {@link #COMMON}. */
    static final List<Known> OF_COMMON = List.of(CERT, KEY, CADIR);
    /** In every other section; the first that is given counts. */
    static final List<Known> OF_SOURCES = List.of(BDII, FOLDER, FILE);

    private PublisherOptions() {}

    static List<String> names(List<Known> options) {
        return options.stream().map(Known::name).toList();
    }

    /**
     * An option.
     *
     * @param standard what holds if it is not given; empty if nothing does
     * @param meaning for the manual, in Markdown
     */
    record Known(String name, String standard, String meaning) {}
}
