package org.waymark.registry.persistence.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.waymark.registry.model.settings.StoreSettings;

/**
 * A MongoDB with an empty database for each test: in this process, or the server that {@code
 * -Dwaymark.test.mongodb.uri} names.
 */
final class TestMongo implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    static final String COLLECTION = "services";

    private Optional<MongoServer> server = Optional.empty();
    private String uri = System.getProperty("waymark.test.mongodb.uri", "");
    private String database = "";
    private MongoClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (uri.isEmpty()) {
            MongoServer inMemory = new MongoServer(new MemoryBackend());
            uri = inMemory.bindAndGetConnectionString();
            server = Optional.of(inMemory);
        }
        client = MongoClients.create(uri);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database = "waymark-test-" + UUID.randomUUID();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        database().drop();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        server.ifPresent(MongoServer::shutdownNow);
    }

    MongoDatabase database() {
        return client.getDatabase(database);
    }

    StoreSettings.MongoDb settings() {
        return new StoreSettings.MongoDb(uri, database, COLLECTION);
    }

    /** A store without Jakarta NoSQL behind it. */
    MongoStore open() {
        return open(settings());
    }

    static MongoStore open(StoreSettings.MongoDb settings) {
        return new MongoStores(manager -> {
                    throw new AssertionError("No template is asked for here");
                })
                .open(settings);
    }
}
