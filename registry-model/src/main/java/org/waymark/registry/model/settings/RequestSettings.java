package org.waymark.registry.model.settings;

import java.util.Set;

/**
 * What a request may weigh and where it may come from.
 *
 * @param bodyBytes after decompression
 * @param depth how deep JSON may be nested
 * @param plainWrites whether changes are accepted without TLS from other machines
 * @param corsOrigins web origins whose pages may read answers; {@code *} for all
 */
public record RequestSettings(int bodyBytes, int depth, boolean plainWrites, Set<String> corsOrigins) {
    public RequestSettings {
        corsOrigins = Set.copyOf(corsOrigins);
    }
}
