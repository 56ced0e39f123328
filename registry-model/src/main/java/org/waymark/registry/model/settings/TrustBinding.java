package org.waymark.registry.model.settings;

import static java.util.function.Predicate.not;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.registry.model.settings.RevocationSettings.Crl;
import org.waymark.registry.model.settings.RevocationSettings.Ocsp;
import org.waymark.registry.model.settings.RevocationSettings.Responder;
import org.waymark.registry.model.settings.TrustAnchors.Directory;
import org.waymark.registry.model.settings.TrustAnchors.Keystore;
import org.waymark.registry.model.settings.TrustAnchors.Openssl;
import org.waymark.registry.model.settings.TrustKeys.Order;
import org.waymark.registry.model.settings.TrustKeys.Permission;
import org.waymark.registry.model.settings.TrustSettings.ProxyPolicy;

/** Finds out whom to trust and what to show. Without TLS nothing of it is needed, so that nothing can be missing. */
final class TrustBinding {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final GivenSettings given;
    private final SettingFindings findings;
    private final boolean needed;

    TrustBinding(GivenSettings given, SettingFindings findings) {
        this.given = given;
        this.findings = findings;
        needed = "https".equalsIgnoreCase(given.get(ServerKeys.ADDRESS).getScheme());
    }

    Optional<TrustSettings> trust() {
        return required(TrustKeys.TYPE, ServerKeys.ADDRESS.name() + " is an https address")
                .flatMap(this::anchors)
                .map(anchors -> new TrustSettings(anchors, interval(TrustKeys.UPDATE), proxies(), revocation()));
    }

    Optional<CredentialSettings> credential() {
        return required(TrustKeys.PATH, ServerKeys.ADDRESS.name() + " is an https address")
                .map(path -> new CredentialSettings(
                        path,
                        given.find(TrustKeys.FORMAT),
                        given.find(TrustKeys.PASSWORD),
                        given.find(TrustKeys.KEY),
                        given.find(TrustKeys.KEY_PASSWORD),
                        given.find(TrustKeys.ALIAS)));
    }

    private Optional<TrustAnchors> anchors(TrustKeys.Type type) {
        String because = TrustKeys.TYPE.name() + " is "
                + given.given(TrustKeys.TYPE).map(Given::value).orElse("");
        return switch (type) {
            case OPENSSL -> Optional.of(new Openssl(given.get(TrustKeys.FOLDER), given.get(TrustKeys.NAMESPACES)));
            case DIRECTORY -> directory(because);
            case KEYSTORE ->
                required(TrustKeys.KEYSTORE, because).flatMap(file -> required(TrustKeys.KEYSTORE_PASSWORD, because)
                        .map(password -> new Keystore(file, password, given.find(TrustKeys.KEYSTORE_FORMAT))));
        };
    }

    private Optional<TrustAnchors> directory(String because) {
        List<String> locations = locations(TrustKeys.LOCATIONS);
        if (locations.isEmpty()) {
            missing(TrustKeys.LOCATIONS, because);
            return Optional.empty();
        }
        return Optional.of(new Directory(
                locations,
                given.get(TrustKeys.ENCODING),
                Duration.ofSeconds(given.get(TrustKeys.LOCATION_WAIT)),
                given.find(TrustKeys.LOCATION_CACHE)));
    }

    private ProxyPolicy proxies() {
        return new ProxyPolicy(
                allowed(TrustKeys.PROXY), allowed(TrustKeys.LIMITED_PROXY), allowed(TrustKeys.LEGACY_PROXY));
    }

    private boolean allowed(SettingKey<Permission> key) {
        return given.get(key) == Permission.ALLOW;
    }

    private RevocationSettings revocation() {
        Crl crl = new Crl(
                given.get(TrustKeys.CRL),
                locations(TrustKeys.CRL_LOCATIONS),
                interval(TrustKeys.CRL_UPDATE),
                Duration.ofSeconds(given.get(TrustKeys.CRL_WAIT)),
                given.find(TrustKeys.CRL_CACHE));
        Ocsp ocsp = new Ocsp(
                given.get(TrustKeys.OCSP),
                Duration.ofMillis(given.get(TrustKeys.OCSP_WAIT)),
                Duration.ofSeconds(given.get(TrustKeys.OCSP_LIFETIME)),
                given.find(TrustKeys.OCSP_CACHE),
                responders());
        return new RevocationSettings(
                crl, ocsp, given.get(TrustKeys.ORDER) == Order.OCSP_CRL, given.get(TrustKeys.BOTH));
    }

    private List<Responder> responders() {
        return given.members(TrustKeys.OCSP_RESPONDERS)
                .flatMap(member -> responder(member).stream())
                .toList();
    }

    private Optional<Responder> responder(Given member) {
        String[] parts = BLANKS.split(member.value(), 2);
        try {
            URI address = new URI(parts[0]);
            if (parts.length == 2 && address.getHost() != null) {
                return Optional.of(new Responder(address, Path.of(parts[1])));
            }
        } catch (URISyntaxException | InvalidPathException e) {
            findings.warning(member.place() + ": " + e.getMessage());
        }
        complain(member.shown() + ": must be a URL, a blank, and the path of a certificate");
        return Optional.empty();
    }

    /** A list may be numbered, one value each, or whole, with blanks between the values. */
    private List<String> locations(SettingKey<String> family) {
        return given.members(family)
                .flatMap(member -> member.isWholeFamily()
                        ? BLANKS.splitAsStream(member.value()).filter(not(String::isEmpty))
                        : List.of(member.value()).stream())
                .toList();
    }

    private Optional<Duration> interval(SettingKey<Integer> key) {
        return Optional.of(given.get(key)).filter(seconds -> seconds > 0).map(Duration::ofSeconds);
    }

    private <T> Optional<T> required(SettingKey<T> key, String because) {
        Optional<T> value = given.find(key);
        if (given.given(key).isEmpty()) {
            missing(key, because);
        }
        return value;
    }

    private void missing(SettingKey<?> key, String because) {
        complain(key.name() + " must be set, since " + because);
    }

    private void complain(String sentence) {
        if (needed) {
            findings.error(sentence);
        }
    }
}
