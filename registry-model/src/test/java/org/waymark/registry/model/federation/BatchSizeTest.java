package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private final BatchSize batch = new BatchSize(100);

    @Test
    void isHalvedUntilTheOneToBlameIsAloneAndGrowsAgain() {
        batch.suspect(100);
        assertThat(batch.current()).isEqualTo(50);
        batch.suspect(3);
        assertThat(batch.current()).isEqualTo(1);
        batch.suspect(1);
        assertThat(batch.current()).isEqualTo(1);

        for (int i = 0; i < 7; i++) {
            batch.grow();
        }
        assertThat(batch.current()).isEqualTo(100);
    }

    @Test
    void whatWasTooManyIsNotTriedAgainBeforeTheNextContact() {
        batch.tooMany(100);
        batch.grow();
        assertThat(batch.current()).isEqualTo(50);

        batch.forgetLimit();
        batch.grow();
        assertThat(batch.current()).isEqualTo(100);
    }

    @Test
    void oneToBlameAmongFewDoesNotLiftTheLimit() {
        batch.tooMany(100);
        batch.suspect(50);
        batch.grow();
        batch.grow();

        assertThat(batch.current()).isEqualTo(50);
    }
}
