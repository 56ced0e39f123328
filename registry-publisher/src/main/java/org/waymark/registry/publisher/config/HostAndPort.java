package org.waymark.registry.publisher.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the network.
 *
 * @param host a name or an address, that of IPv6 in brackets
 */
record HostAndPort(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(\\d{0,5}))?");
    private static final int LAST_PORT = 65535;

    /** Reads {@code host:port}; without a port, or an empty one, it is the standard. */
    static Optional<HostAndPort> parse(String text, int standardPort) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !isHost(parts.group(1))) {
            return Optional.empty();
        }
        String port = Optional.ofNullable(parts.group(2)).orElse("");
        return Optional.of(new HostAndPort(parts.group(1), port.isEmpty() ? standardPort : Integer.parseInt(port)))
                .filter(place -> place.port() > 0 && place.port() <= LAST_PORT);
    }

    private static boolean isHost(String text) {
        try {
            return text.equals(new URI("http://" + text).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The host without brackets. */
    String address() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
