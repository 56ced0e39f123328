package org.waymark.registry.console;

import java.io.IOException;
import org.waymark.registry.application.Deployments;

/** What the console of a server does when somebody sets an application's setting in it. */
interface Console {

    /** Adds a setting that is not there. */
    void set(String key, String value) throws IOException, InterruptedException;

    /** Removes a setting. */
    void remove(String key) throws IOException, InterruptedException;

    /** Of the server of this run. */
    static Console ofThisRun() {
        return switch (Deployments.property("arquillian.launch")) {
            case "payara-server" -> new PayaraConsole(Integer.getInteger("payara.admin.port"));
            case "wildfly" -> new WildFlyConsole(Integer.getInteger("wildfly.management.port"));
            default -> throw new IllegalStateException("This server has no console.");
        };
    }
}
