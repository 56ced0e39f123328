package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.origins;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.util.Set;

/** What a request may weigh, where it may come from, and how much is answered. */
final class RequestKeys {
    static final SettingKey<Integer> BODY = key(
            "emir.request.bodyMaximum",
            whole(1024, 12 * 1024 * 1024),
            "8388608",
            "How many bytes a request may have, after decompression.");

    static final SettingKey<Integer> DEPTH =
            key("emir.request.depthMaximum", whole(4, 90), "32", "How deep JSON in a request may be nested.");

    static final SettingKey<Integer> PAGE =
            key("emir.query.pageSize", whole(1, 1_000_000), "100", "Records of a page if the question does not say.");

    static final SettingKey<Integer> MOST = key(
            "emir.query.maximum", whole(1, 100_000_000), "1000000", "How many records one answer holds at the most.");

    static final SettingKey<Boolean> PLAIN_WRITES = key(
            "emir.security.allowPlainWrite",
            flag(),
            "false",
            "Whether changes are accepted without TLS from other machines.");

    static final SettingKey<Set<String>> CORS_ORIGINS = key(
            "emir.cors.allowedOrigins",
            origins(),
            "",
            "Web origins whose pages may read answers, `*` for all; none if not set.");

    static final SettingKey<Boolean> GZIP = key(
            "emir.jetty.gzip.enable",
            flag(),
            "true",
            "Whether large answers to queries are compressed for clients that can take it.");

    static final SettingKey<Integer> GZIP_LEAST =
            key("emir.jetty.gzip.minGzipSize", whole(), "100000", "Bytes from which answers are compressed.");

    static final SettingGroup GROUP = SettingGroup.of(
            "Requests and answers", BODY, DEPTH, PAGE, MOST, PLAIN_WRITES, CORS_ORIGINS, GZIP, GZIP_LEAST);

    private RequestKeys() {}
}
