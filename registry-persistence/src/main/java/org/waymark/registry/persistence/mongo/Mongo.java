package org.waymark.registry.persistence.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.UnusableStore;

/** How this registry talks to a MongoDB: what it waits for, and for how long. */
final class Mongo {
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;
    private static final int REPLICATION_SECONDS = 8;

    private Mongo() {}

    /**
     * A client that has not connected yet. The connection string may say other times. What makes revisions durable it
     * may not: writes are on disk on most members, and reads see nothing that a change of the primary could take back.
     */
    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("waymark")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(CONNECT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(connectionString(uri))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(REPLICATION_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    /** Asks the database; its failures become the model's. */
    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            String code = e.getCode() > 0 ? " (error " + e.getCode() + ")" : "";
            throw new StoreUnavailable("MongoDB could not be reached or did not do in time what was asked." + code, e);
        }
    }

    /** The driver's own message would repeat the credentials. */
    private static ConnectionString connectionString(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException unreadable) {
            throw new UnusableStore("emir.mongodb.uri is not a MongoDB connection string.");
        }
    }
}
