package org.waymark.registry.web.query;

import java.util.Map;
import java.util.Optional;

/**
 * An answer before it is known through which door it leaves.
 *
 * @param headers everything but the length
 * @param content empty if there is no body
 */
record Answer(int status, Map<String, String> headers, Optional<Content> content) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
}
