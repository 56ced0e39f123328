package org.waymark.registry.publisher.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.registry.publisher.config.CredentialCheck.Named;
import org.waymark.registry.publisher.config.GivenOptions.Value;
import org.waymark.registry.publisher.config.IniFile.Section;
import org.waymark.registry.publisher.config.PublisherOptions.Known;
import org.waymark.registry.publisher.config.PublisherSettings.Tls;
import org.waymark.registry.publisher.config.PublisherSettings.Verbosity;

/** Finds out what is wanted of the publisher itself. Whatever is empty in the end has left an error. */
final class MainBinding {
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Unit HOURS = new Unit("hours", Duration.ofHours(1), 87_600);
    private static final Unit MINUTES = new Unit("minutes", Duration.ofMinutes(1), 10_080);

    private final Section main;
    private final Optional<Section> common;
    private final GivenOptions given;
    private final Findings findings;

    MainBinding(IniFile file, Section main, GivenOptions given, Findings findings) {
        this.main = main;
        this.common = file.section(PublisherOptions.COMMON);
        this.given = given;
        this.findings = findings;
    }

    /** What lengths are counted in, and how many of it are more than can be meant. */
    private record Unit(String plural, Duration length, int most) {}

    Optional<URI> registry() {
        return mandatory(PublisherOptions.URL).flatMap(new Addresses(findings)::registry);
    }

    Optional<Duration> period() {
        return mandatory(PublisherOptions.PERIOD).flatMap(value -> length(PublisherOptions.PERIOD, value, HOURS));
    }

    /** For how long a registration counts, which should be longer than it takes until the next. */
    Optional<Duration> validity(Optional<Duration> period) {
        Optional<Value> value = mandatory(PublisherOptions.VALIDITY);
        Optional<Duration> validity = value.flatMap(text -> length(PublisherOptions.VALIDITY, text, HOURS));
        if (period.isPresent() && validity.isPresent() && period.get().compareTo(validity.get()) >= 0) {
            findings.warning(
                    value.get().line(),
                    "validity is not longer than period, so records expire before they are registered again");
        }
        return validity;
    }

    Optional<Duration> look() {
        return length(PublisherOptions.BDII_INTERVAL, orStandard(PublisherOptions.BDII_INTERVAL), MINUTES);
    }

    Optional<Path> stateFile() {
        return given.path(PublisherOptions.STATE_FILE, orStandard(PublisherOptions.STATE_FILE));
    }

    Verbosity verbosity() {
        Value value = orStandard(PublisherOptions.VERBOSITY);
        return Arrays.stream(Verbosity.values())
                .filter(one -> one.name().equals(value.text().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    findings.warning(
                            value.line(),
                            "verbosity must be error, info or debug, not \"" + value.text() + "\"; it is error now");
                    return Verbosity.ERROR;
                });
    }

    /** The files that https needs, which are looked at. */
    Optional<Tls> tls(Instant now) {
        Optional<Named> certificate = file(PublisherOptions.CERT);
        Optional<Named> key = file(PublisherOptions.KEY);
        Optional<Named> authorities = file(PublisherOptions.CADIR);
        if (certificate.isEmpty() || key.isEmpty() || authorities.isEmpty()) {
            return Optional.empty();
        }
        CredentialCheck check = new CredentialCheck(findings, now);
        check.pair(certificate.get(), key.get());
        check.authorities(authorities.get());
        return Optional.of(new Tls(
                certificate.get().path(), key.get().path(), authorities.get().path()));
    }

    /** The section itself comes first, then the one for this purpose, then the one for all purposes. */
    private Optional<Named> file(Known known) {
        Value value = given.own(main, known)
                .or(() -> common.flatMap(section -> given.own(section, known)))
                .or(() -> given.shared(main, known))
                .orElse(standard(known));
        return given.path(known, value).map(path -> new Named(known.name(), path, value.line()));
    }

    private Value orStandard(Known known) {
        return given.find(main, known).orElse(standard(known));
    }

    private Value standard(Known known) {
        return new Value(known.standard(), main.line());
    }

    private Optional<Value> mandatory(Known known) {
        int before = findings.errors();
        Optional<Value> value = given.find(main, known);
        if (value.isEmpty() && findings.errors() == before) {
            findings.error(main.line(), known.name() + " is missing in [" + main.title() + "]");
        }
        return value;
    }

    private Optional<Duration> length(Known known, Value value, Unit unit) {
        if (NUMBER.matcher(value.text()).matches()) {
            BigDecimal number = new BigDecimal(value.text());
            long millis = number.multiply(BigDecimal.valueOf(unit.length().toMillis()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            if (millis > 0 && number.compareTo(BigDecimal.valueOf(unit.most())) <= 0) {
                return Optional.of(Duration.ofMillis(millis));
            }
        }
        findings.error(
                value.line(),
                known.name() + " must be a number of " + unit.plural() + ", more than 0 and at most " + unit.most()
                        + ", such as 12 or 0.5, not \"" + value.text() + "\"");
        return Optional.empty();
    }
}
