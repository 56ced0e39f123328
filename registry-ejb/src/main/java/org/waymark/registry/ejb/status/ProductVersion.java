package org.waymark.registry.ejb.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the product, as Maven notes it in the archive. */
public final class ProductVersion {
    private static final String NOTE = "/META-INF/maven/org.waymark.registry/registry-ejb/pom.properties";

    private ProductVersion() {}

    public static String read() {
        Properties properties = new Properties();
        try (InputStream note = ProductVersion.class.getResourceAsStream(NOTE)) {
            if (note != null) {
                properties.load(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(NOTE, e);
        }
        return properties.getProperty("version", "unknown");
    }
}
