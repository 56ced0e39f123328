package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html;q=0.5,a/b+c;v=1;q=1.0"
            })
    void whatClientsSendIsReadable(String header) {
        assertThat(MediaTypeText.isReadable(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "a/b/c", "a/b;", "a/b;q=x", "a/b;q=2", "a/b,", "/", "a/ä", "a/b;c", "a b/c"})
    void whatAServerMayStumbleOverIsNot(String header) {
        assertThat(MediaTypeText.isReadable(header)).isFalse();
    }

    @Test
    void anEndlessHeaderIsNotEvenLookedAt() {
        assertThat(MediaTypeText.isReadable("a/b,".repeat(5000) + "a/b")).isFalse();
    }
}
