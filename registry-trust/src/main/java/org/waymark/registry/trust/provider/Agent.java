package org.waymark.registry.trust.provider;

import java.lang.instrument.Instrumentation;

/** Installs the provider before a server starts: {@code java -javaagent:registry-trust.jar ...}. */
public final class Agent {

    private Agent() {}

    /** Called by Java. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        WaymarkTrust.install();
    }
}
