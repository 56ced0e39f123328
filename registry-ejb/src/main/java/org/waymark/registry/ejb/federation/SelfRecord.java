package org.waymark.registry.ejb.federation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.ejb.record.Registration;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.registration.Outcome;

/**
 * The record of a global registry about itself, which makes it known to the others (specification of EMIR 9.2): at the
 * start and every hour, and taken back at an orderly stop.
 */
final class SelfRecord {
    private static final Logger LOG = System.getLogger(SelfRecord.class.getName());
    private static final Duration RENEWAL = Duration.ofMinutes(60);

    private final Registration registration;
    private final String address;
    private final Optional<String> name;
    private final Clock clock;
    private final Instant start;
    private Instant due = Instant.MIN;

    /** @param name distinguished name of this registry, if it has a certificate */
    SelfRecord(Registration registration, String address, Optional<String> name, Clock clock) {
        this.registration = registration;
        this.address = address;
        this.name = name;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Registers or renews, if that is due. */
    void tend() {
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            register(element());
            due = now.plus(RENEWAL);
        }
    }

    void takeBack() {
        register(Elements.removal(new EndpointId(address), clock.instant()));
    }

    private void register(Nested element) {
        registration.register(caller(), List.of(element), false).stream()
                .filter(Outcome.Refusal.class::isInstance)
                .forEach(refusal -> LOG.log(
                        Level.WARNING,
                        "this registry stays unknown to others, its own record is refused: {0}",
                        refusal));
    }

    private Caller caller() {
        return new Caller(name.map(Owner::new).orElse(Owner.ANONYMOUS), Set.of(Role.ADMIN), "this registry");
    }

    private Nested element() {
        Attributes.Builder self = Attributes.builder()
                .add(Glue2.SERVICE_ID, address)
                .add(Glue2.SERVICE_NAME, "EMI IndexService")
                .add(Glue2.SERVICE_TYPE, "GSR")
                .add(Glue2.SERVICE_ENDPOINT_ID, address)
                .add(Glue2.SERVICE_ENDPOINT_URL, address)
                .add(Glue2.SERVICE_ENDPOINT_CAPABILITY, texts("information.model", "information.discovery"))
                .add(Glue2.SERVICE_ENDPOINT_TECHNOLOGY, "webservice")
                .add(Glue2.SERVICE_ENDPOINT_INTERFACE_NAME, address.startsWith("https") ? "https" : "http")
                .add(Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION, "1.0.0");
        name.ifPresent(known -> self.add(Glue2.SERVICE_DN, known));
        return new Nested(
                self.add(Glue2.SERVICE_CREATION_TIME, new Moment(start)).build());
    }

    private static Listed texts(String... texts) {
        return new Listed(List.of(texts).stream().<AttributeValue>map(Text::new).toList());
    }
}
