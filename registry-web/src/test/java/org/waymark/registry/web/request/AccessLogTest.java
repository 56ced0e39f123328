package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.web.access.Callers;

class AccessLogTest {
    private final AccessLog log = new AccessLog(new Callers() {});

    @Test
    void aChangeIsWorthALine() {
        assertThat(level(by(Role.SERVICEOWNER), 200)).isEqualTo(Level.INFO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHILD", "PEER", "ADMIN"})
    void whatAnotherRegistryPassesOnHasItsLineWhereItWasRegistered(Role role) {
        assertThat(level(passedOn(by(role)), 200)).isEqualTo(Level.DEBUG);
        assertThat(level(passedOn(by(role)), 409)).isEqualTo(Level.DEBUG);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 406, 500, 503})
    void whatGoesWrongBetweenRegistriesIsWorthALine(int status) {
        assertThat(level(passedOn(by(Role.CHILD)), status)).isEqualTo(Level.INFO);
    }

    @Test
    void nobodyElseGetsOutOfTheLogByCallingItselfARegistry() {
        assertThat(level(passedOn(by(Role.SERVICEOWNER)), 200)).isEqualTo(Level.INFO);
    }

    private Level level(FakeServletExchange exchange, int status) {
        return log.level(exchange.with(new ChangeCount(1, 0)).request(), status);
    }

    private static FakeServletExchange by(Role role) {
        return new FakeServletExchange("PUT", "/serviceadmin")
                .with(new Caller(new Owner("CN=somebody"), Set.of(role), "a rule"));
    }

    private static FakeServletExchange passedOn(FakeServletExchange exchange) {
        return exchange.with(Nature.HEADER, "http://below.example");
    }
}
