package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.settings.SettingsFixture.errors;
import static org.waymark.registry.model.settings.SettingsFixture.reading;
import static org.waymark.registry.model.settings.SettingsFixture.source;
import static org.waymark.registry.model.settings.SettingsFixture.usable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.RecordLimits;

class SettingsReaderTest {

    @Test
    void withoutAnythingTheStandardsHold() {
        SettingsOutcome outcome = SettingsReader.read(List.of());

        assertThat(outcome.warnings()).isEmpty();
        assertThat(usable(outcome))
                .isEqualTo(new RegistrySettings(
                        new ServerSettings(URI.create("http://127.0.0.1:9126"), false),
                        new ListenerSettings(
                                false,
                                "127.0.0.1",
                                9126,
                                Optional.empty(),
                                true,
                                List.of(),
                                new ListenerSettings.Threads(Optional.empty(), Optional.empty()),
                                Optional.empty()),
                        new RecordSettings(
                                CheckingMode.STRICT,
                                new RecordLimits(500, 65_536),
                                new LeasePolicy(Duration.ofDays(365), Duration.ofDays(3650)),
                                100,
                                Optional.empty()),
                        new SweepSettings(
                                Duration.ofSeconds(60), 10_000, Duration.ofHours(1), Duration.ZERO, Duration.ofDays(7)),
                        new RequestSettings(8 << 20, 32, false, Set.of()),
                        new QuerySettings(100, 1_000_000),
                        new CompressionSettings(true, 100_000),
                        new ChangeSettings(5000, 10_000, Duration.ofSeconds(30)),
                        new AccessSettings(Optional.empty(), Optional.empty()),
                        new AuditSettings(Path.of("./data/audit.log")),
                        new FederationSettings(
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(60),
                                List.of(),
                                2,
                                5),
                        new StoreSettings.Embedded(Path.of("./data")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatIsWrittenHolds() {
        RegistrySettings settings = usable(
                "emir.address=https://registry.example.org:9126/",
                "emir.security.truststore.type=openssl",
                "emir.security.credential.path=/etc/grid-security/host.p12",
                "emir.global.enable=YES",
                "emir.record.maximum= 500 ",
                "emir.record.expiryDefault=30",
                "emir.record.attributeCheckingMode=flexible",
                "emir.record.blockList.incoming=/etc/inputfilters",
                "emir.record.sweepPeriod=5m",
                "emir.cors.allowedOrigins=https://a.example.org, http://b.example.org:8080");

        assertThat(settings.server())
                .isEqualTo(new ServerSettings(URI.create("https://registry.example.org:9126"), true));
        assertThat(settings.records().batch()).isEqualTo(500);
        assertThat(settings.records().leases().standard()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.records().checking()).isEqualTo(CheckingMode.FLEXIBLE);
        assertThat(settings.records().incomingBlockList()).contains(Path.of("/etc/inputfilters"));
        assertThat(settings.sweeps().period()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.requests().corsOrigins())
                .containsExactlyInAnyOrder("https://a.example.org", "http://b.example.org:8080");
    }

    @Test
    void theLaterSourceWinsAndABlankOneSaysNothing() {
        SettingsOutcome outcome = SettingsReader.read(List.of(
                source("file", "emir.record.maximum=1", "emir.global.enable=true"),
                source("server", "emir.record.maximum=2", "emir.global.enable= "),
                source("environment", "emir.record.maximum=3")));

        assertThat(usable(outcome).records().batch()).isEqualTo(3);
        assertThat(usable(outcome).server().global()).isTrue();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void whatIsOverruledIsNotComplainedAbout() {
        SettingsOutcome outcome = SettingsReader.read(
                List.of(source("file", "emir.record.maximum=many"), source("server", "emir.record.maximum=2")));

        assertThat(usable(outcome).records().batch()).isEqualTo(2);
    }

    @Test
    void allErrorsAreReportedAtOnceWithValuePlaceAndWhatIsAllowed() {
        assertThat(errors(
                        "emir.address=registry.example.org",
                        "emir.record.maximum=0",
                        "emir.record.sweepPeriod=soon",
                        "emir.global.enable=maybe",
                        "emir.global.sparsity=101",
                        "emir.store.type=oracle"))
                .containsExactly(
                        "emir.address = registry.example.org (here): must be a URL with http or https and a host",
                        "emir.global.enable = maybe (here): must be true or yes, false or no",
                        "emir.global.sparsity = 101 (here): must be a whole number from 2 to 100",
                        "emir.record.maximum = 0 (here): must be a whole number from 1 to 100000",
                        "emir.record.sweepPeriod = soon (here): must be a duration such as 90s, 15m, 12h, 7d or "
                                + "PT1H30M, from 1s to 1d",
                        "emir.store.type = oracle (here): must be one of embedded, mongodb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emir.address=ftp://registry.example.org",
                "emir.address=http://:9126",
                "emir.address=http://a b",
                "emir.record.expiryDefault=36501",
                "emir.record.expiryMaximum=0",
                "emir.record.maximum=99999999999",
                "emir.request.bodyMaximum=12582913",
                "emir.mongodb.port=65536",
                "emir.mongodb.dbName=a/b",
                "emir.cors.allowedOrigins=https://a.example.org/path"
            })
    void refuses(String line) {
        assertThat(errors(line)).singleElement().asString().startsWith(line.split("=", 2)[0] + " = ");
    }

    @Test
    void aStandardLeaseLongerThanTheLongestIsAnErrorIfSomebodyChoseIt() {
        assertThat(errors("emir.record.expiryDefault=30", "emir.record.expiryMaximum=29"))
                .containsExactly("emir.record.expiryDefault = 30 (here): must not be more than "
                        + "emir.record.expiryMaximum, which is 29");
        assertThat(usable("emir.record.expiryMaximum=29").records().leases().longest())
                .isEqualTo(Duration.ofDays(29));
    }

    @Property
    void secretsNeverShow(@ForAll @NotBlank String secret) {
        String marked = "S3cr3t" + secret.replace("\0", "") + "S3cr3t";

        assertThat(reading(
                                "emir.mongodb.uri=" + marked,
                                "emir.mongodb.password=" + marked,
                                "emir.security.credential.password=" + marked,
                                "emir.security.truststore.keystorePassword=" + marked,
                                "emir.client.httpPassword=" + marked,
                                "emir.mongodb.pasword=" + marked,
                                "emir.address=http://user:" + marked + "@host/")
                        .toString())
                .doesNotContain("S3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "emir.global.etValid=3, emir.global.etValid = 3 (here): less than 12; so 12 is used",
        "emir.record.attributeCheckingMode=lax, emir.record.attributeCheckingMode = lax (here): neither strict nor "
                + "flexible; so it is flexible",
        "emir.mongodb.colName=ser, emir.mongodb.colName (here) is taken for emir.mongodb.collectionName",
        "emir.global.retry=0, emir.global.retry = 0 (here): less than 1; so 5 is used",
        "emir.parentAddress=http://127.0.0.1:9126, emir.parentAddress is this registry's own address: nothing is sent "
                + "to it",
        "emir.parentAddress=https://parent:9126, emir.parentAddress is reached with TLS and this registry has no "
                + "certificate: set emir.address to https as well",
        "emir.jetty.highLoadConnections=a lot, emir.jetty.highLoadConnections (here) has no effect in this registry",
        "emir.security.accesscontrol.pdp=x, emir.security.accesscontrol.pdp (here) has no effect in this registry",
        "emir.recrod.maximum=5, emir.recrod.maximum (here) is not known and has no effect; did you mean "
                + "emir.record.maximum?",
        "emir.quite.different=5, emir.quite.different (here) is not known and has no effect"
    })
    void warns(String line, String warning) {
        assertThat(usable(reading(line))).isNotNull();
        assertThat(reading(line).warnings()).contains(warning.replace("; so", ", so"));
    }

    @Test
    void otherPeoplesNamesAreNotLookedAt() {
        assertThat(reading("java.home=/jdk", "emirates.fly=yes").warnings()).isEmpty();
    }

    @Test
    void theProperNameWinsOverItsAlias() {
        StoreSettings store = usable("emir.mongodb.colName=alias", "emir.mongodb.collectionName=proper")
                .store();

        assertThat(store)
                .isEqualTo(new StoreSettings.MongoDb("mongodb://localhost:27017/emiregistry", "emiregistry", "proper"));
    }

    @Test
    void theEnvironmentSpeaksInCapitals() {
        SettingSource environment = SettingSource.environment(Map.of(
                "EMIR_RECORD_MAXIMUM", "7",
                "EMIR_RECORD_ATTRIBUTECHECKINGMODE", "relaxed",
                "emir.global.enable", "true",
                "EMIR_USER", "emi"));
        SettingsOutcome outcome = SettingsReader.read(List.of(environment));

        assertThat(usable(outcome).records().batch()).isEqualTo(7);
        assertThat(usable(outcome).records().checking()).isEqualTo(CheckingMode.FLEXIBLE);
        assertThat(usable(outcome).server().global()).isTrue();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void aPageIsNeverLargerThanAnAnswer() {
        assertThat(usable("emir.query.maximum=50").queries()).isEqualTo(new QuerySettings(50, 50));
    }
}
