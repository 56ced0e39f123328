package org.waymark.registry.model.problem;

/** Every kind of refusal, with its HTTP status: the catalogue behind {@code application/problem+json} (RFC 9457). */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not the JSON that is expected here"),
    MALFORMED_RECORD("malformed-record", 400, "A record cannot be stored in this form"),
    MALFORMED_QUERY("malformed-query", 400, "The query cannot be understood"),
    MISSING_PARAMETER("missing-parameter", 400, "A request parameter is missing"),
    ACCESS_DENIED("access-denied", 401, "The registry's access policy does not allow this"),
    NOT_THE_OWNER("not-the-owner", 401, "The record belongs to somebody else"),
    RESERVED_TYPE("reserved-type", 401, "Only administrators and global registries register this type"),
    TOO_MANY_RECORDS("too-many-records", 403, "The request holds too many records"),
    TOO_MANY_CHILDREN("too-many-children", 403, "No other registry below can be kept in mind"),
    PLAIN_WRITE("plain-write", 403, "Changes are not accepted without TLS from elsewhere"),
    UNKNOWN_PATH("unknown-path", 404, "There is nothing at this path"),
    UNKNOWN_RECORD("unknown-record", 404, "There is no such record"),
    UNKNOWN_REGISTRY("unknown-registry", 404, "There is no such registry"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not available here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer is not available in any acceptable form"),
    INVALID_RECORD("invalid-record", 406, "A record breaks a rule"),
    STALE_RECORD("stale-record", 409, "The registry knows a newer state of the record"),
    CURSOR_TOO_OLD("cursor-too-old", 410, "The cursor is older than what the registry remembers"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is in a form that is not understood here"),
    UNEXPECTED("unexpected", 500, "The registry failed"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The store cannot be reached"),
    TOO_MANY_READERS("too-many-readers", 503, "As many readers as are allowed follow the changes already"),
    STARTING("starting", 503, "The registry is still reading its records");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** Stable name, the last part of the problem's {@code type}. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
