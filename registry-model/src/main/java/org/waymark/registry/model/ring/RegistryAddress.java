package org.waymark.registry.model.ring;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses of registries as records and lists have them. What is written there decides where requests go, so
 * nothing is called that is not a base URL of HTTP.
 */
public final class RegistryAddress {
    /** What is remembered of a registry has its address in the name, and such names have at most a thousand bytes. */
    private static final int LONGEST = 900;

    private static final int LAST_PORT = 65535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private RegistryAddress() {}

    /** The base URL of a registry, spelt as it is but without a slash at the end; empty if it is none. */
    public static Optional<URI> read(String text) {
        try {
            return Optional.of(new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text))
                    .filter(uri ->
                            "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= LAST_PORT)
                    .filter(uri -> uri.getQuery() == null && uri.getFragment() == null)
                    .filter(uri -> uri.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether two spellings lead to the same place; what names a host and what its number is not looked up. */
    public static boolean areOne(String one, String other) {
        return one.equals(other)
                || read(one)
                        .map(RegistryAddress::place)
                        .filter(place -> read(other)
                                .map(RegistryAddress::place)
                                .filter(place::equals)
                                .isPresent())
                        .isPresent();
    }

    private static List<Object> place(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = "https".equals(scheme) ? HTTPS_PORT : HTTP_PORT;
        return List.of(
                scheme,
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort() < 0 ? usual : uri.getPort(),
                uri.getPath().replaceFirst("/++$", ""));
    }
}
