package org.waymark.registry.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    private static final String ASTRAL = Character.toString(0x1F600);

    @Test
    void theFirstLineThatSaysSomethingIsKept() {
        assertThat(OneLine.of("\r\n \t\n  why \nmore")).isEqualTo("why");
        assertThat(OneLine.of("")).isEmpty();
        assertThat(OneLine.of(" \n ")).isEmpty();
    }

    @Test
    void whatWouldForgeALogIsGone() {
        assertThat(OneLine.of("a\u001b[31mb\u0000c\u2028d\u0085e\u202ef")).isEqualTo("a [31mb c d e f");
    }

    @Test
    void longOnesAreCutAndNoCharacterIsHalved() {
        assertThat(OneLine.of("x".repeat(300))).hasSize(200);
        assertThat(OneLine.of("x".repeat(199) + ASTRAL)).isEqualTo("x".repeat(199));
        assertThat(OneLine.of("x".repeat(198) + ASTRAL + "y")).endsWith(ASTRAL);
    }
}
