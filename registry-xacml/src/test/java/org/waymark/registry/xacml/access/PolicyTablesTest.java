package org.waymark.registry.xacml.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what by the policies that are shipped, and by those that EMIR shipped. */
class PolicyTablesTest {
    private static final Map<String, String> CALLERS = Map.of(
            "admin", Site.ADMIN,
            "serviceowner", Site.OWNER,
            "banned", Site.BANNED,
            "child", Site.CHILD,
            "anonymous", Site.STRANGER);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "admin, GET, services, true",
        "admin, POST, serviceadmin, true",
        "admin, PUT, serviceadmin, true",
        "admin, DELETE, serviceadmin, true",
        "admin, POST, children, true",
        "banned, GET, services, false",
        "banned, GET, ping, false",
        "banned, POST, serviceadmin, false",
        "serviceowner, GET, services, true",
        "serviceowner, POST, services, true",
        "serviceowner, GET, serviceadmin, true",
        "serviceowner, POST, serviceadmin, true",
        "serviceowner, PUT, serviceadmin, true",
        "serviceowner, DELETE, serviceadmin, true",
        "serviceowner, PATCH, serviceadmin, false",
        "serviceowner, POST, children, true",
        "child, POST, serviceadmin, true",
        "child, PUT, children, true",
        "anonymous, GET, services, true",
        "anonymous, HEAD, services/urls, true",
        "anonymous, POST, services, true",
        "anonymous, GET, services/facet, true",
        "anonymous, GET, model, true",
        "anonymous, GET, serviceadmin, false",
        "anonymous, POST, serviceadmin, false",
        "anonymous, GET, serviceadmin/x, false",
        "anonymous, POST, serviceadmin/x, false",
        "anonymous, PUT, services, false",
        "anonymous, POST, children, false",
        "anonymous, DELETE, anything else, false"
    })
    void theShippedOnes(String caller, String method, String path, boolean permitted) throws IOException {
        Site site = Site.with(folder, Site.shipped());

        assertThat(Site.isPermitted(site.open(), CALLERS.get(caller), method, path))
                .isEqualTo(permitted);
    }

    /** Literally: service owners may not PUT, and whatever is not exactly the place of registration is open. */
    @ParameterizedTest
    @CsvSource({
        "admin, PUT, serviceadmin, true",
        "banned, GET, services, false",
        "serviceowner, POST, serviceadmin, true",
        "serviceowner, GET, serviceadmin, true",
        "serviceowner, DELETE, serviceadmin, true",
        "serviceowner, UPDATE, serviceadmin, true",
        "serviceowner, PUT, serviceadmin, false",
        "anonymous, GET, services, true",
        "anonymous, POST, children, true",
        "anonymous, GET, serviceadmin, false",
        "anonymous, POST, serviceadmin, false",
        "anonymous, POST, serviceadmin/, true",
        "anonymous, POST, serviceadmin;x=1, true"
    })
    void emirs(String caller, String method, String path, boolean permitted) throws IOException {
        Site site = Site.with(folder, Site.emirs());
        Path credential = TestCredential.pem(folder, "CN=registry.example.org,O=Example,C=DE");

        assertThat(Site.isPermitted(site.open(TestCredential.settings(credential)), CALLERS.get(caller), method, path))
                .isEqualTo(permitted);
    }
}
