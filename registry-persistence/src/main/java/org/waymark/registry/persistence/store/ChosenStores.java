package org.waymark.registry.persistence.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.settings.StoreSettings.Embedded;
import org.waymark.registry.model.settings.StoreSettings.MongoDb;
import org.waymark.registry.model.store.RegistryStore;
import org.waymark.registry.model.store.RegistryStores;
import org.waymark.registry.persistence.embedded.EmbeddedStore;
import org.waymark.registry.persistence.mongo.MongoStores;

/** Opens the store that the settings choose. */
@Dependent
public class ChosenStores implements RegistryStores {
    private final MongoStores mongo;

    @Inject
    public ChosenStores(MongoStores mongo) {
        this.mongo = mongo;
    }

    @Override
    public RegistryStore open(StoreSettings settings) {
        return settings instanceof MongoDb database
                ? mongo.open(database)
                : EmbeddedStore.open(((Embedded) settings).folder());
    }
}
