package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.trust.pki.Identity;

/** Those who are entitled get what they are entitled to. */
class AdmittedIT extends SecuredRegistry {
    static Stream<Identity> trusted() {
        return Stream.of(Identity.values()).filter(Identity::trusted);
    }

    @ParameterizedTest
    @MethodSource("trusted")
    void everyCertificateReads(Identity identity) throws IOException {
        assertThat(as(identity.file(), Request.get("/services")).status()).isEqualTo(200);
        assertThat(as(identity.file(), Request.get("/health")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void underBothVersionsOfTls(String version) throws IOException {
        Client owner = target().client("owner").speaking(version);

        assertThat(owner.exchange(target().tls(), Request.get("/ping")))
                .map(Reply::status)
                .contains(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin | CN=Ada Admin,OU=people,DC=example,DC=org",
                "owner | CN=Olga Owner,OU=people,DC=example,DC=org",
                "proxy | CN=Olga Owner,OU=people,DC=example,DC=org",
                "proxy-of-proxy | CN=Olga Owner,OU=people,DC=example,DC=org",
                "email | 1.2.840.113549.1.9.1=#1610656d6d61406578616d706c652e6f7267,"
                        + "CN=Emma Email,OU=people,DC=example,DC=org",
                "ec | CN=Edda Elliptic,OU=people,DC=example,DC=org",
                "child | CN=child.example.org,OU=hosts,DC=example,DC=org"
            })
    void whoIsInTheListOwnsWhatIsRegistered(String identity, String owner) throws IOException {
        String id = "of-" + identity;

        Reply registered = as(identity, Request.post("/serviceadmin", Victim.record(id)));

        assertThat(registered.status()).isEqualTo(200);
        assertThat(registered.body()).contains("\"serviceOwner\":\"" + owner + "\"");
        assertThat(as(identity, Request.send("PUT", "/serviceadmin", Victim.record(id)))
                        .status())
                .isEqualTo(200);
        assertThat(as(identity, Request.delete("/serviceadmin?Service_Endpoint_ID=" + id))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorMendsWithoutTakingAndReadsTheRule() throws IOException {
        as("owner", Request.post("/serviceadmin", Victim.record("mended")));

        Reply reply = as("admin", Request.send("PUT", "/serviceadmin", Victim.record("mended")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains(Victim.OWNER);
        assertThat(reply.text()).contains("Waymark-Access-Rule: acl line 2");
        assertThat(as("owner", Request.delete("/serviceadmin?Service_Endpoint_ID=mended"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRegistryBelowPassesOnWhatStaysOthers() throws IOException {
        String record = Victim.record("passed-on", "serviceOwner", "CN=Somebody,O=Elsewhere,C=FR");

        Reply reply = as("child", Request.post("/serviceadmin", record));

        assertThat(reply.body())
                .contains("\"serviceOwner\":\"CN=Somebody,O=Elsewhere,C=FR\"")
                .contains("\"serviceOwnerRegistry\":\"CN=child.example.org,OU=hosts,DC=example,DC=org\"");
        assertThat(as("child", Request.send("PUT", "/serviceadmin", record)).status())
                .isEqualTo(200);
        assertThat(as("other", Request.send("PUT", "/serviceadmin", record)).status())
                .isEqualTo(401);
        assertThat(as("child", Request.delete("/serviceadmin?Service_Endpoint_ID=passed-on"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "peer"})
    void globalRegistriesAreRegisteredByThoseWhoMay(String identity) throws IOException {
        assertThat(as(identity, Request.post("/serviceadmin", Victim.record("gsr", "Service_Type", "GSR")))
                        .status())
                .isEqualTo(200);
        assertThat(as(identity, Request.delete("/serviceadmin?Service_Endpoint_ID=gsr"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readersNeedNoCertificateOnTheirPort() throws IOException {
        for (String path : List.of("/services", "/services?count=true", "/services/types", "/ping", "/status")) {
            assertThat(Client.plain(target().anonymous(), Request.get(path).bytes()))
                    .map(Reply::status)
                    .contains(200);
        }
        assertThat(Client.plain(
                        target().anonymous(), Request.post("/services", "{}").bytes()))
                .map(Reply::status)
                .contains(200);
    }

    @Test
    void everyChangeIsInTheAuditLogWhichMayBeTakenAwayAtAnyTime() throws IOException {
        Files.deleteIfExists(auditLog());
        as("owner", Request.post("/serviceadmin", Victim.record("audited")));
        as("other", Request.send("PUT", "/serviceadmin", Victim.record("audited")));
        as("admin", Request.delete("/serviceadmin?Service_Endpoint_ID=audited"));

        assertThat(Files.readAllLines(auditLog()).stream()
                        .filter(line -> line.contains("\"endpoint\":\"audited\""))
                        .map(line -> line.replaceAll("\"(time|request|remote)\":\"[^\"]*\",?", "")))
                .containsExactly(
                        "{\"deed\":\"registered\",\"caller\":\"CN=Olga Owner,OU=people,DC=example,DC=org\","
                                + "\"access\":\"acl line 3\",\"endpoint\":\"audited\",\"ownership\":\"new\"}",
                        "{\"deed\":\"refused\",\"caller\":\"CN=Otto Other,OU=people,DC=example,DC=org\","
                                + "\"access\":\"acl line 4\",\"endpoint\":\"audited\",\"ownership\":\"not-the-owner\"}",
                        "{\"deed\":\"removed\",\"caller\":\"CN=Ada Admin,OU=people,DC=example,DC=org\","
                                + "\"access\":\"acl line 2\",\"endpoint\":\"audited\",\"ownership\":\"admin\"}");
    }

    @Test
    void whoIsAddedToTheListMayRegisterSoonAndWhoIsTakenOutMayNot() throws Exception {
        List<String> more = new ArrayList<>(usualList());
        more.add("CN=Stella Stranger,OU=people,DC=example,DC=org :: serviceowner");
        writeList(more);
        assertThat(within("stranger", 200)).isTrue();

        writeList(usualList());
        assertThat(within("stranger", 401)).isTrue();
    }

    /** Whether somebody's look at /serviceadmin ends so before long. */
    private boolean within(String identity, int status) throws Exception {
        Request look = Request.get("/serviceadmin?Service_Endpoint_ID=nothing");
        int wanted = status == 200 ? 204 : status;
        for (int i = 0; i < 100; i++) {
            if (as(identity, look).status() == wanted) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private Reply as(String identity, Request request) throws IOException {
        return target().client(identity)
                .patient()
                .exchange(target().tls(), request)
                .orElseThrow();
    }
}
