package org.waymark.registry.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Changes properties of the domain over the management interface, on which Payara's console is built too. */
final class PayaraConsole implements Console {
    private static final String PAGE = "/management/domain/configs/config/server-config/microprofile-config/";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    PayaraConsole(int port) {
        this.port = port;
    }

    @Override
    public void set(String key, String value) throws IOException, InterruptedException {
        send("set-config-property", "propertyValue=" + value + "&propertyName=" + key);
    }

    @Override
    public void remove(String key) throws IOException, InterruptedException {
        send("delete-config-property", "propertyName=" + key);
    }

    private void send(String command, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE + command))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("X-Requested-By", "test")
                .POST(BodyPublishers.ofString(form + "&source=domain"))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(command + ": " + response.statusCode() + " " + response.body());
        }
    }
}
