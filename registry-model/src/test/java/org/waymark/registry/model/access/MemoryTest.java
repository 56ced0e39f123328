package org.waymark.registry.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory<String, Integer> memory = new Memory<>(2);

    @Test
    void whatWasKeptIsRecalled() {
        memory.keep("a", 1);

        assertThat(memory.recall("a")).contains(1);
        assertThat(memory.recall("b")).isEmpty();
    }

    @Test
    void whatIsThereStays() {
        memory.keep("a", 1);
        memory.keep("a", 2);

        assertThat(memory.recall("a")).contains(1);
    }

    @Test
    void aFullMemoryForgets() {
        memory.keep("a", 1);
        memory.keep("b", 2);
        memory.keep("c", 3);

        assertThat(memory.recall("a")).isEmpty();
        assertThat(memory.recall("b")).isEmpty();
        assertThat(memory.recall("c")).contains(3);
    }
}
