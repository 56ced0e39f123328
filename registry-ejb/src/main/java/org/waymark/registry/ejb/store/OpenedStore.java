package org.waymark.registry.ejb.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.store.Heartbeats;
import org.waymark.registry.model.store.RegistryStore;
import org.waymark.registry.model.store.RegistryStores;

/** Opens the store that the settings name, once for the application, and lets it go when the application ends. */
@ApplicationScoped
public class OpenedStore {
    private static final Logger LOG = System.getLogger(OpenedStore.class.getName());

    @Produces
    @ApplicationScoped
    RegistryStore open(RegistryStores stores, StoreSettings settings) {
        return stores.open(settings);
    }

    void close(@Disposes RegistryStore store) {
        store.close();
        LOG.log(Level.INFO, "store closed");
    }

    @Produces
    @ApplicationScoped
    ServiceRecords records(RegistryStore store) {
        return store.records();
    }

    @Produces
    @ApplicationScoped
    RevisionFeed feed(RegistryStore store) {
        return store.feed();
    }

    @Produces
    @ApplicationScoped
    Heartbeats heartbeats(RegistryStore store) {
        return store.heartbeats();
    }
}
