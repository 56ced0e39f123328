package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.claims;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void theOwnerIsSaidWithTheRegistryThatSpeaksForHim() {
        Claims claims = Claims.of(claims("e1")
                .add(Glue2.SERVICE_OWNER, "CN=Alice")
                .add(Glue2.SERVICE_OWNER_REGISTRY, "CN=dsr1")
                .build());

        assertThat(claims.owner()).contains(new Owner("CN=Alice", Optional.of("CN=dsr1")));
        assertThat(claims.attributes()).isEqualTo(claims("e1").build());
    }

    @Test
    void aRegistryWithoutAnOwnerSaysNothing() {
        Claims claims = Claims.of(
                claims("e1").add(Glue2.SERVICE_OWNER_REGISTRY, "CN=dsr1").build());

        assertThat(claims.owner()).isEmpty();
    }
}
