package org.waymark.registry.persistence.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.store.Heartbeats;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.RegistryStore;
import org.waymark.registry.persistence.catalogue.CataloguedRecords;

/** One registry's place in a MongoDB, opened. */
public final class MongoStore implements RegistryStore {
    private static final String ENGINE = "MongoDB";

    private final MongoClient client;
    private final RevisionFeed feed;
    private final Heartbeats heartbeats;
    private final Notes notes;
    private final ServiceRecords records;

    MongoStore(MongoClient client, RevisionFeed feed, Heartbeats heartbeats, Notes notes) {
        this.client = client;
        this.feed = feed;
        this.heartbeats = heartbeats;
        this.notes = notes;
        this.records = new CataloguedRecords(feed);
    }

    @Override
    public ServiceRecords records() {
        return records;
    }

    @Override
    public RevisionFeed feed() {
        return feed;
    }

    @Override
    public Heartbeats heartbeats() {
        return heartbeats;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Engine, and version if the database can be reached right now. */
    @Override
    public String description() {
        try {
            return isConnected() ? ENGINE + " " + version() : ENGINE;
        } catch (MongoException awayAgain) {
            return ENGINE;
        }
    }

    private boolean isConnected() {
        return client.getClusterDescription().hasReadableServer(ReadPreference.primary());
    }

    private String version() {
        return client.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
    }

    /** Ends the connections; what is under way fails. */
    @Override
    public void close() {
        client.close();
    }
}
