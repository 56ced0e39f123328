package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.publisher.config.PublisherSettings.Tls;
import org.waymark.registry.publisher.config.PublisherSettings.Verbosity;
import org.waymark.registry.publisher.config.SourceSettings.Folder;
import org.waymark.registry.publisher.config.SourceSettings.OneFile;
import org.waymark.registry.publisher.config.SourceSettings.ResourceBdii;
import org.waymark.registry.trust.pki.TestPki;

class PublisherConfigurationTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    @Test
    void whatIsLeftOutIsAsInTheManual() throws IOException {
        Files.createFile(folder.resolve("a.json"));

        PublisherConfiguration read = WrittenIni.of(
                        folder,
                        "[emir-serp]",
                        "url = http://registry.example.org",
                        "period = 168",
                        "validity = 169",
                        "[a]",
                        "json_file_location = a.json")
                .read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings())
                .contains(new PublisherSettings(
                        URI.create("http://registry.example.org:54321"),
                        Duration.ofHours(168),
                        Duration.ofHours(169),
                        Duration.ofMinutes(5),
                        Optional.empty(),
                        Verbosity.ERROR,
                        Path.of("/var/lib/waymark/publisher/state.json"),
                        List.of(new OneFile("a", folder.resolve("a.json")))));
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        PKI.writeTo(folder);
        secret("host.key");
        Files.createDirectory(folder.resolve("records"));

        PublisherConfiguration read = WrittenIni.of(
                        folder,
                        "[handmade]",
                        "JSON_Dir_Location: %(place)s/records",
                        "place = " + folder,
                        "[emir-serp]",
                        "url: https://[::1]:8443",
                        "period: 0.5",
                        "validity: 1.25",
                        "cert: host.pem",
                        "key: host.key",
                        "cadir: certificates",
                        "verbosity: Debug",
                        "state_file: state.json",
                        "bdii_interval: .1",
                        "[site]",
                        "resource_bdii_url: ldap://bdii.example.org")
                .read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings())
                .contains(new PublisherSettings(
                        URI.create("https://[::1]:8443"),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(75),
                        Duration.ofSeconds(6),
                        Optional.of(new Tls(
                                folder.resolve("host.pem"),
                                folder.resolve("host.key"),
                                folder.resolve("certificates"))),
                        Verbosity.DEBUG,
                        folder.resolve("state.json"),
                        List.of(
                                new Folder("handmade", folder.resolve("records")),
                                new ResourceBdii("site", "bdii.example.org", 2170, "o=glue"))));
    }

    @Test
    void filesAreTakenFromTheSectionThenFromCommonThenFromDefault() throws IOException {
        PKI.writeTo(folder);
        secret("ec.key");

        PublisherConfiguration read = WrittenIni.of(
                        folder,
                        "[DEFAULT]",
                        "cert = other.pem",
                        "key = other.key",
                        "cadir = certificates",
                        "[common]",
                        "cert = host.pem",
                        "key = ec.key",
                        "[emir-serp]",
                        "url = registry.example.org",
                        "period = 1",
                        "validity = 2",
                        "cert = ec.pem",
                        "[site]",
                        "resource_bdii_url = ldap://bdii.example.org")
                .read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings().flatMap(PublisherSettings::tls))
                .contains(new Tls(folder.resolve("ec.pem"), folder.resolve("ec.key"), folder.resolve("certificates")));
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.org, https://registry.example.org:54321",
        "registry.example.org:8443, https://registry.example.org:8443",
        "https://registry.example.org, https://registry.example.org:54321",
        "http://registry.example.org, http://registry.example.org:54321",
        "HTTP://Registry.example.org:80, http://Registry.example.org:80",
        "registry.example.org:, https://registry.example.org:54321",
        "https://registry.example.org:8443/, https://registry.example.org:8443",
        "192.0.2.1, https://192.0.2.1:54321",
        "[2001:db8::1], https://[2001:db8::1]:54321",
        "http://[2001:db8::1]:80, http://[2001:db8::1]:80"
    })
    void theAddressOfTheRegistryIsCompleted(String url, String whole) throws IOException {
        WrittenIni file = WrittenIni.of(folder, "[emir-serp]", "url = " + url);
        Findings findings = new Findings(file.file());

        assertThat(new Addresses(findings).registry(new GivenOptions.Value(url, 2)))
                .contains(URI.create(whole));
        assertThat(findings.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ldap://bdii.example.org | bdii.example.org | 2170 | o=glue",
                "ldap://bdii.example.org/ | bdii.example.org | 2170 | o=glue",
                "LDAP://bdii.example.org:389/o=grid | bdii.example.org | 389 | o=grid",
                "ldap://[::1]:2135/o=glue | ::1 | 2135 | o=glue",
                "ldap://192.0.2.1/GLUE2GroupID=resource,o=glue | 192.0.2.1 | 2170 | GLUE2GroupID=resource,o=glue",
                "ldap://h/GLUE2DomainID=My%20Site+x,o=glue | h | 2170 | GLUE2DomainID=My Site+x=,o=glue",
                "ldap://h/GLUE2DomainID=My Site,o=glue | h | 2170 | GLUE2DomainID=My Site,o=glue",
                "ldap://h/ou=%C3%A4%2Fb,o=glue | h | 2170 | ou=ä/b,o=glue"
            })
    void theAddressOfAnInformationSystemIsCompleted(String url, String host, int port, String base) throws IOException {
        Findings findings = new Findings(folder);
        String written = url.replace("+x", "+x=");

        assertThat(new Addresses(findings).bdii("s", new GivenOptions.Value(written, 2)))
                .contains(new ResourceBdii("s", host, port, base));
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void ofSeveralPlacesTheFirstThatExistsIsTaken() throws IOException {
        Path first = folder.resolve("first.ini");
        Path second = Files.createFile(folder.resolve("second.ini"));
        Path third = Files.createFile(folder.resolve("third.ini"));

        assertThat(PublisherConfiguration.firstThatExists(List.of(first, second, third)))
                .contains(second);
        assertThat(PublisherConfiguration.firstThatExists(List.of(first))).isEmpty();
    }

    private void secret(String key) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(key), PosixFilePermissions.fromString("rw-------"));
    }
}
