package org.waymark.registry.model.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * EMIR's configuration file: Java properties in ISO 8859-1 with {@code \}{@code u} escapes, of which the last wins if a
 * name comes twice.
 */
public final class EmirConfigFile {

    private EmirConfigFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if there is no such file, or it cannot be read; the message is a sentence for administrators
     */
    public static SettingSource read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IOException("the configuration file " + file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("the configuration file " + file + " has a malformed escape: " + e.getMessage(), e);
        }
        return new SettingSource(
                file.toString(),
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(Function.identity(), properties::getProperty)));
    }
}
