package org.waymark.registry.xacml.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * EMIR's configuration of policies, a file of properties.
 *
 * @param directory where they are
 * @param wildcard which of the files there
 * @param algorithm how their decisions are combined, by its name in XACML
 */
record PdpConfiguration(Path directory, String wildcard, String algorithm) {
    private static final String DIRECTORY = "localpdp.directory";
    private static final String WILDCARD = "localpdp.filesWildcard";
    private static final String ALGORITHM = "localpdp.combiningAlg";

    static PdpConfiguration read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
            return new PdpConfiguration(
                    directory(file, value(properties, DIRECTORY, "conf/policies")),
                    value(properties, WILDCARD, "*.xml"),
                    value(properties, ALGORITHM, "first-applicable"));
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String value(Properties properties, String key, String standard) {
        String value = properties.getProperty(key, standard).strip();
        return value.isEmpty() ? standard : value;
    }

    /** Beside the configuration if there is such a folder, or else where the server runs, which is EMIR's place. */
    private static Path directory(Path file, String text) throws IOException {
        try {
            Path written = Path.of(text);
            Path beside = file.toAbsolutePath().resolveSibling(written);
            return Files.isDirectory(beside) ? beside : written.toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException(file.getFileName() + ": " + DIRECTORY + " is no path: " + text, e);
        }
    }

    /** The files of the policies, by their names. */
    List<Path> files() throws IOException {
        Pattern names = Pattern.compile(wildcard.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining()));
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(
                            file -> names.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
