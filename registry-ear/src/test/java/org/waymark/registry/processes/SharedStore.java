package org.waymark.registry.processes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/** A MongoDB in this process that several registries share; it can go away and come back with what it holds. */
public final class SharedStore implements AutoCloseable {
    private static final String DATABASE = "emiregistry";

    private final MongoBackend backend = new MemoryBackend() {
        /** A server that stops does not forget. */
        @Override
        public void close() {}
    };
    private final InetSocketAddress address;
    private MongoServer server;

    public SharedStore() {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = server.getLocalAddress();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/?serverSelectionTimeoutMS=2000";
    }

    /** Settings of a registry on this store. */
    public Map<String, String> settings(String node) {
        return Map.of("emir.mongodb.uri", uri(), "emir.mongodb.dbName", DATABASE, "waymark.node", node);
    }

    /** Puts documents where an EMIR would have them. */
    void given(List<BsonDocument> documents) {
        try (MongoClient client = MongoClients.create(uri())) {
            emirsCollection(client).insertMany(documents);
        }
    }

    /** What lies where an EMIR would have it. */
    List<BsonDocument> emirsDocuments() {
        try (MongoClient client = MongoClients.create(uri())) {
            return emirsCollection(client).find().into(new ArrayList<>());
        }
    }

    void goAway() {
        server.shutdownNow();
    }

    void comeBack() {
        server = new MongoServer(backend);
        server.bind(address);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static MongoCollection<BsonDocument> emirsCollection(MongoClient client) {
        return client.getDatabase(DATABASE).getCollection("services", BsonDocument.class);
    }
}
