package org.waymark.registry.model.query;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words in a question that are no attributes. */
enum Keyword {
    SKIP("skip"),
    LIMIT("limit"),
    PAGE_SIZE("pageSize"),
    REF("ref"),
    SORT("sort"),
    FIELDS("fields"),
    COUNT("count"),
    TOTAL("total");

    static final Set<String> WORDS = Arrays.stream(values()).map(Keyword::word).collect(Collectors.toUnmodifiableSet());

    private final String word;

    Keyword(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
