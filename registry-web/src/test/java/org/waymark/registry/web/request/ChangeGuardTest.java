package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.settings.RequestSettings;

class ChangeGuardTest {
    private static final Exchange FROM_ELSEWHERE = new Exchange("r", Listener.PLAIN, Optional.empty());
    private static final Exchange UNDER_TLS = new Exchange("r", Listener.SECURE, Optional.empty());
    private static final Exchange FROM_HERE = new Exchange("r", Listener.LOCAL, Optional.empty());

    @Test
    void changesFromElsewhereNeedTls() {
        assertThatThrownBy(() -> guard(false, FROM_ELSEWHERE)).isInstanceOf(PlainWrite.class);
    }

    @Test
    void changesFromHereOrUnderTlsPass() {
        assertThatCode(() -> guard(false, FROM_HERE)).doesNotThrowAnyException();
        assertThatCode(() -> guard(false, UNDER_TLS)).doesNotThrowAnyException();
    }

    @Test
    void changesFromElsewherePassIfThatIsSwitchedOn() {
        assertThatCode(() -> guard(true, FROM_ELSEWHERE)).doesNotThrowAnyException();
    }

    private static void guard(boolean plainWrites, Exchange exchange) {
        new ChangeGuard(new RequestSettings(1, 1, plainWrites, Set.of()))
                .filter(new FakeExchange("DELETE").with(exchange).request());
    }
}
