package org.waymark.registry.model.settings;

import java.nio.file.Path;

/** Where the records are kept. */
public sealed interface StoreSettings {

    /**
     * In this process.
     *
     * @param folder made if it is not there
     */
    record Embedded(Path folder) implements StoreSettings {}

    /**
     * In a MongoDB.
     *
     * @param uri connection string, with the credentials; never shown
     * @param collection EMIR's collection of records; ours are named after it
     */
    record MongoDb(String uri, String database, String collection) implements StoreSettings {
        @Override
        public String toString() {
            return "MongoDb[database=" + database + ", collection=" + collection + "]";
        }
    }
}
