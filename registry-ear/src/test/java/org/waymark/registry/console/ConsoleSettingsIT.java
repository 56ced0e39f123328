package org.waymark.registry.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.registry.application.Deployments;

/** A setting is changed in the console of the running server; the next deployment has it. */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "payara-server|wildfly")
@Timeout(240)
class ConsoleSettingsIT {
    private static final String REGISTRY = "registry";
    private static final String KEY = "emir.cors.allowedOrigins";
    private static final String ORIGIN = "https://portal.example.org";

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = REGISTRY, managed = false, testable = false)
    public static Archive<?> shipped() {
        Deployments.configure(Map.of());
        return Deployments.shipped();
    }

    @Test
    void aSettingFromTheConsoleHoldsFromTheNextDeploymentOn() throws IOException, InterruptedException {
        Console console = Console.ofThisRun();
        deployer.deploy(REGISTRY);
        try {
            assertThat(allowedOrigin()).isEmpty();

            console.set(KEY, ORIGIN);
            try {
                deployer.undeploy(REGISTRY);
                deployer.deploy(REGISTRY);

                assertThat(allowedOrigin()).isEqualTo(ORIGIN);
            } finally {
                console.remove(KEY);
            }
        } finally {
            deployer.undeploy(REGISTRY);
        }
    }

    /** Whose pages may read what is answered. */
    private String allowedOrigin() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Deployments.property("registry.http.port") + "/ping"))
                .timeout(Duration.ofSeconds(20))
                .header("Origin", ORIGIN)
                .build();
        return client.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse("");
    }
}
