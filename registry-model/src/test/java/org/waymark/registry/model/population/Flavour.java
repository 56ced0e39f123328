package org.waymark.registry.model.population;

import java.util.List;

/** A kind of service, as many sites run it. */
record Flavour(
        String type,
        int weight,
        String hostPrefix,
        List<String> capabilities,
        Software software,
        List<Interface> interfaces) {

    record Software(String implementor, String name, List<String> versions) {}

    record Interface(String name, List<String> versions, String url, String technology) {}
}
