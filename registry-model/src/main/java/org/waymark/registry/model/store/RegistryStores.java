package org.waymark.registry.model.store;

import org.waymark.registry.model.settings.StoreSettings;

/** Opens stores. The one door from the use cases to whatever keeps the records. */
public interface RegistryStores {

    /**
     * Opens the store without waiting for its records to be read. A store in another process that is away for now is no
     * reason to fail.
     *
     * @throws UnusableStore if there is something in the place that must not be written over
     */
    RegistryStore open(StoreSettings settings);
}
