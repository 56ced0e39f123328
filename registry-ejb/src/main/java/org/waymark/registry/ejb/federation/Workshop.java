package org.waymark.registry.ejb.federation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.model.federation.Inventory;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.LinkSettings;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.ring.Neighbourhood;
import org.waymark.registry.model.settings.FederationSettings;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.store.RegistryStore;

/** Puts together what is needed to keep in touch with other registries. */
record Workshop(
        RegistryStore store,
        RegistrySettings settings,
        Outside outside,
        Intake intake,
        Supplier<BlockList> outgoing,
        Clock clock) {

    Workshop(RegistryStore store, RegistrySettings settings, Outside outside, Intake intake, Clock clock) {
        this(store, settings, outside, intake, new OutgoingBlockList(settings.federation())::current, clock);
    }

    LinkRunner runner(Target target) {
        KeptCursor cursor = KeptCursor.of(target.address(), store.notes());
        Inventory inventory = new Inventory(new OwnHoldings(store.records(), store.feed()), outgoing);
        Link link = new Link(target, linkSettings(), inventory, cursor.read());
        return new LinkRunner(
                link,
                cursor,
                new LinkRunner.Ways(outside.wire(), elements -> intake.take(target.address(), elements)),
                clock);
    }

    /** Empty if this is no global registry. */
    Optional<GlobalRole> globalRole() {
        if (!settings.server().global()) {
            return Optional.empty();
        }
        GlobalMembers members = new GlobalMembers(store.records(), store.notes());
        return Optional.of(new GlobalRole(
                new SelfRecord(intake.registration(), own(), outside.name(), clock),
                members,
                new Neighbourhood(own(), settings.federation().sparsity()),
                new Discovery(settings, outside, intake::take, () -> members.beside(own(), clock.instant())
                        .isEmpty())));
    }

    private String own() {
        return settings.server().address().toString();
    }

    private LinkSettings linkSettings() {
        FederationSettings federation = settings.federation();
        return new LinkSettings(
                own(),
                federation.checkIn(),
                federation.compare(),
                settings.records().batch(),
                Backoff.usual(RandomGenerator.getDefault()));
    }
}
