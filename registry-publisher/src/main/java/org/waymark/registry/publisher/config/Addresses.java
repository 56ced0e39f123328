package org.waymark.registry.publisher.config;

import com.unboundid.ldap.sdk.DN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.publisher.config.GivenOptions.Value;
import org.waymark.registry.publisher.config.SourceSettings.ResourceBdii;

/** Reads addresses of registries and of information systems, and completes what they leave out. */
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)(.*)");
    private static final Pattern LDAP = Pattern.compile("(?i)ldap://([^/]*)(?:/(.*))?");
    private static final int REGISTRY_PORT = 54321;
    private static final int BDII_PORT = 2170;
    private static final String BDII_BASE = "o=glue";

    private final Findings findings;

    Addresses(Findings findings) {
        this.findings = findings;
    }

    /** What {@code url} says. */
    Optional<URI> registry(Value value) {
        Matcher parts = SCHEME.matcher(value.text());
        if (!parts.matches()) {
            return refused(value, noRegistry(value));
        }
        String scheme = Optional.ofNullable(parts.group(1)).orElse("https").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return refused(value, "url must begin with https:// or http://, not with " + scheme + "://");
        }
        if (parts.group(2).contains("@")) {
            return refused(value, "url must not name a user; the certificate says who registers");
        }
        String tail = parts.group(3);
        if (!tail.isEmpty() && !tail.equals("/")) {
            return refused(value, "url must end after host and port, so \"" + tail + "\" is too much");
        }
        Optional<HostAndPort> place = HostAndPort.parse(parts.group(2), REGISTRY_PORT);
        return place.isEmpty()
                ? refused(value, noRegistry(value))
                : place.map(one -> URI.create(scheme + "://" + one.host() + ":" + one.port()));
    }

    /** What {@code resource_bdii_url} says. */
    Optional<SourceSettings> bdii(String name, Value value) {
        Matcher parts = LDAP.matcher(value.text());
        if (!parts.matches()) {
            return refused(value, noBdii(value));
        }
        int user = parts.group(1).lastIndexOf('@');
        if (user >= 0) {
            findings.warning(
                    value.line(), "resource_bdii_url names a user, to no effect: the question is asked anonymously");
        }
        Optional<HostAndPort> place = HostAndPort.parse(parts.group(1).substring(user + 1), BDII_PORT);
        if (place.isEmpty()) {
            return refused(value, noBdii(value));
        }
        String written = Optional.ofNullable(parts.group(2)).orElse("");
        return (written.isEmpty() ? Optional.of(BDII_BASE) : base(written, value))
                .map(base -> new ResourceBdii(
                        name, place.get().address(), place.get().port(), base));
    }

    private Optional<String> base(String written, Value value) {
        if (written.contains("?")) {
            return refused(value, "resource_bdii_url has a ?, but what is asked for cannot be chosen, only the base");
        }
        try {
            String base = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (DN.isValidDN(base) && !base.contains("\uFFFD")) {
                return Optional.of(base);
            }
        } catch (IllegalArgumentException e) {
            return refused(
                    value,
                    "the base of resource_bdii_url, \"" + written
                            + "\", has a percent sign without two hexadecimal digits");
        }
        return refused(
                value, "the base of resource_bdii_url, \"" + written + "\", is no distinguished name such as o=glue");
    }

    private static String noRegistry(Value value) {
        return "url must be a host such as registry.example.org, if need be with https:// or http:// before"
                + " and a port behind, not " + shown(value);
    }

    private static String noBdii(Value value) {
        return "resource_bdii_url must be such as ldap://bdii.example.org:2170/o=glue, where port and base may be"
                + " left out, not " + shown(value);
    }

    /** Without what may be a password. */
    private static String shown(Value value) {
        String text = value.text();
        String start = text.contains("://") ? text.substring(0, text.indexOf("://") + 3) : "";
        int user = text.lastIndexOf('@');
        return "\"" + (user < 0 ? text : start + "***" + text.substring(user)) + "\"";
    }

    private <T> Optional<T> refused(Value value, String sentence) {
        findings.error(value.line(), sentence);
        return Optional.empty();
    }
}
